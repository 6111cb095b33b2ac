resource "aws_eip" "NAME" {
  domain = "vpc"

  tags = { Name = "TITLE" }
}

resource "aws_nat_gateway" "NAME" {
  allocation_id = aws_eip.NAME.id
  subnet_id     = SUBNET_ID

  tags = { Name = "TITLE" }
}
