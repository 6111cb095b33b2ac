resource "aws_egress_only_internet_gateway" "NAME" {
  vpc_id = VPC_ID

  tags = { Name = "TITLE" }
}
