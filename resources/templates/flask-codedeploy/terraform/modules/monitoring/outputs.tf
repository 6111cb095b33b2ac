output "log_group_arns" {
  description = "Log groups of the instances."
  value = [
    aws_cloudwatch_log_group.nginx_access.arn,
    aws_cloudwatch_log_group.nginx_error.arn,
    aws_cloudwatch_log_group.app.arn,
  ]
}
