resource "aws_cloudwatch_log_group" "service" {
  for_each = var.services

  name              = "/ecs/${each.key}"
  retention_in_days = 14
}

# Both services log one JSON object a line. Two filters make metrics of it: how long an e-mail takes, how often
# something fails.
resource "aws_cloudwatch_log_metric_filter" "processing_time" {
  name           = "processing-time"
  log_group_name = aws_cloudwatch_log_group.service["email-service"].name
  pattern        = "{ $.event = \"sent\" }"

  metric_transformation {
    name      = "ProcessingTime"
    namespace = "Notification"
    value     = "$.durationMs"
    unit      = "Milliseconds"
  }
}

resource "aws_cloudwatch_log_metric_filter" "errors" {
  for_each = aws_cloudwatch_log_group.service

  name           = "errors-${each.key}"
  log_group_name = each.value.name
  pattern        = "{ $.level = \"error\" }"

  metric_transformation {
    name          = "Errors-${each.key}"
    namespace     = "Notification"
    value         = "1"
    default_value = "0"
  }
}
