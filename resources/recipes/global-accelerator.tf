resource "aws_globalaccelerator_accelerator" "NAME" {
  name            = "TITLE"
  ip_address_type = "IPV4"
  enabled         = true
}

resource "aws_globalaccelerator_listener" "NAME" {
  accelerator_arn = aws_globalaccelerator_accelerator.NAME.id
  protocol        = "TCP"

  port_range {
    from_port = 443
    to_port   = 443
  }
}
