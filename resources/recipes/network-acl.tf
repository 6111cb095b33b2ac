# Answers leave by the ports that callers chose, so both directions are open; narrow the rules to what is needed.
resource "aws_network_acl" "NAME" {
  vpc_id = VPC_ID

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }

  tags = { Name = "TITLE" }
}
