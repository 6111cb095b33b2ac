resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "TITLE"
  vpc_id      = VPC_ID
}

resource "aws_vpc_security_group_egress_rule" "NAME_all" {
  security_group_id = aws_security_group.NAME.id
  description       = "Everything may leave"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
