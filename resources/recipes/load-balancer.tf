resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Load balancer TITLE"
  vpc_id      = VPC_ID
}

resource "aws_vpc_security_group_ingress_rule" "NAME_http" {
  security_group_id = aws_security_group.NAME.id
  description       = "HTTP from everywhere"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_lb" "NAME" {
  name                       = "TITLE"
  load_balancer_type         = "application"
  internal                   = false
  subnets                    = SUBNET_IDS
  security_groups            = [aws_security_group.NAME.id]
  drop_invalid_header_fields = true
}

resource "aws_lb_listener" "NAME" {
  load_balancer_arn = aws_lb.NAME.arn
  protocol          = "HTTP"
  port              = 80

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      message_body = "Not found"
      status_code  = "404"
    }
  }
}
