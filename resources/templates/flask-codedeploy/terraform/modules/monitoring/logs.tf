# What the CloudWatch agent of each instance sends; config/cloudwatch-agent.json names the same groups.
resource "aws_cloudwatch_log_group" "nginx_access" {
  name              = "/${var.name}/nginx/access"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "nginx_error" {
  name              = "/${var.name}/nginx/error"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "app" {
  name              = "/${var.name}/app"
  retention_in_days = 30
}

# Lines that Nginx writes as an error or worse, counted.
resource "aws_cloudwatch_log_metric_filter" "nginx_errors" {
  name           = "${var.name}-nginx-errors"
  log_group_name = aws_cloudwatch_log_group.nginx_error.name
  pattern        = "?\"[error]\" ?\"[crit]\" ?\"[alert]\" ?\"[emerg]\""

  metric_transformation {
    namespace     = var.name
    name          = "NginxErrors"
    value         = "1"
    default_value = "0"
  }
}
