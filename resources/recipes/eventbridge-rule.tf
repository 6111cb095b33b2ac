resource "aws_cloudwatch_event_rule" "NAME" {
  name                = "TITLE"
  schedule_expression = "rate(1 hour)"
}
