resource "aws_lb" "this" {
  name                       = var.name
  load_balancer_type         = "application"
  internal                   = false
  subnets                    = var.public_subnet_ids
  security_groups            = [aws_security_group.load_balancer.id]
  drop_invalid_header_fields = true
}

resource "aws_lb_target_group" "this" {
  name        = var.name
  vpc_id      = var.vpc_id
  target_type = "ip" # tasks with awsvpc networking register by address
  protocol    = "HTTP"
  port        = 80

  # How long a leaving task may finish its requests. Static files take well under a second; the default of 300 s would only
  # make every deployment five minutes longer.
  deregistration_delay = 30

  # The page itself: when it cannot be served, the task is of no use.
  health_check {
    path                = "/"
    matcher             = "200"
    interval            = 30
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 2
  }
}

# Plain HTTP, as the system has no domain yet. With a hosted zone in Route 53: a certificate, an HTTPS listener, this one
# redirects to it, and an alias record points to the load balancer.
resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.this.arn
  protocol          = "HTTP"
  port              = 80

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}
