resource "aws_securityhub_account" "NAME" {
  enable_default_standards = true
}
