resource "aws_cloudwatch_event_bus" "NAME" {
  name = "TITLE"
}
