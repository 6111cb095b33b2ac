resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_route53_resolver_endpoint" "NAME" {
  name               = "TITLE"
  direction          = "OUTBOUND"
  security_group_ids = [aws_security_group.NAME.id]

  ip_address {
    subnet_id = SUBNET_ID
  }

  # Two addresses, in two zones where the network has them.
  ip_address {
    subnet_id = reverse(SUBNET_IDS)[0]
  }
}
