resource "aws_cloudwatch_log_group" "NAME" {
  name              = "TITLE"
  retention_in_days = 30
}
