resource "aws_dx_gateway" "NAME" {
  name            = "TITLE"
  amazon_side_asn = "64512"
}
