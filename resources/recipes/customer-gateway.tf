resource "aws_customer_gateway" "NAME" {
  bgp_asn    = 65000
  ip_address = "203.0.113.10"
  type       = "ipsec.1"

  tags = { Name = "TITLE" }
}
