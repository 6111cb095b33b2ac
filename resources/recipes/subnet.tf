resource "aws_subnet" "NAME" {
  vpc_id            = VPC_ID
  availability_zone = "ZONE"
  cidr_block        = "CIDR"

  tags = { Name = "TITLE" }
}
