resource "aws_eip" "NAME" {
  domain = "vpc"

  tags = { Name = "TITLE" }
}
