resource "aws_vpn_gateway" "NAME" {
  vpc_id = VPC_ID

  tags = { Name = "TITLE" }
}
