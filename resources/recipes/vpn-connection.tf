# The router at the other end; its public address and AS number are the site's.
resource "aws_customer_gateway" "NAME" {
  bgp_asn    = 65000
  ip_address = "203.0.113.10"
  type       = "ipsec.1"

  tags = { Name = "TITLE" }
}

resource "aws_ec2_transit_gateway" "NAME" {
  description = "TITLE"
}

resource "aws_vpn_connection" "NAME" {
  customer_gateway_id = aws_customer_gateway.NAME.id
  transit_gateway_id  = aws_ec2_transit_gateway.NAME.id
  type                = aws_customer_gateway.NAME.type

  tags = { Name = "TITLE" }
}
