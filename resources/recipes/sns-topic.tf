resource "aws_sns_topic" "NAME" {
  name = "TITLE"
}
