resource "aws_security_group" "alb" {
  name        = "notification-alb"
  description = "Load balancer: HTTP from everywhere, out to the API only"
  vpc_id      = var.vpc_id

  tags = { Name = "notification-alb" }
}

resource "aws_vpc_security_group_ingress_rule" "http" {
  security_group_id = aws_security_group.alb.id
  description       = "HTTP from the internet"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_lb" "public" {
  name                       = "ecs-lb"
  load_balancer_type         = "application"
  internal                   = false
  subnets                    = var.subnet_ids
  security_groups            = [aws_security_group.alb.id]
  drop_invalid_header_fields = true
}

resource "aws_lb_target_group" "service" {
  # The port is part of the name: it cannot be changed in place, and the old group has to stay until the listener points
  # to the new one.
  name        = "${var.service_name}-${var.service_port}"
  vpc_id      = var.vpc_id
  target_type = "ip" # tasks with awsvpc networking register by address
  protocol    = "HTTP"
  port        = var.service_port

  # How long a leaving task may finish its requests. They take well under a second here; the default of 300 s would
  # only make every deployment five minutes longer.
  deregistration_delay = 30

  health_check {
    path                = "/health"
    matcher             = "200"
    interval            = 30
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 2
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Plain HTTP, as the system has no domain yet. With a certificate: an HTTPS listener with this action, and this one
# redirects to it.
resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.public.arn
  protocol          = "HTTP"
  port              = 80

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.service.arn
  }
}
