resource "aws_lb" "public" {
  name                       = "public-alb"
  load_balancer_type         = "application"
  internal                   = false
  subnets                    = var.subnet_ids
  security_groups            = [var.security_group_id]
  drop_invalid_header_fields = true
}

resource "aws_lb_target_group" "service" {
  for_each = var.services

  # The port is part of the name: it cannot be changed in place, and the old group has to stay until the rule points
  # to the new one.
  name        = "${each.key}-${each.value.port}"
  vpc_id      = var.vpc_id
  target_type = "ip" # tasks with awsvpc networking register by address
  protocol    = "HTTP"
  port        = each.value.port

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

# Plain HTTP, as the system has no domain yet. With a certificate: an HTTPS listener with these rules, and this one
# redirects to it.
resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.public.arn
  protocol          = "HTTP"
  port              = 80

  # What no rule claims, /health among it, is nobody's business outside.
  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      message_body = "Not found"
      status_code  = "404"
    }
  }
}

resource "aws_lb_listener_rule" "service" {
  for_each = var.services

  listener_arn = aws_lb_listener.http.arn
  priority     = each.value.priority

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.service[each.key].arn
  }

  condition {
    path_pattern {
      values = [each.value.path]
    }
  }

  tags = { Name = each.key }
}
