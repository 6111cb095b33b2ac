resource "aws_guardduty_detector" "NAME" {
  enable                       = true
  finding_publishing_frequency = "FIFTEEN_MINUTES"

  tags = { Name = "TITLE" }
}
