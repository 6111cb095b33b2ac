resource "aws_ec2_transit_gateway" "NAME" {
  description = "TITLE"

  tags = { Name = "TITLE" }
}
