resource "aws_lb" "public" {
  name                             = "microservices-nlb"
  load_balancer_type               = "network"
  internal                         = false
  ip_address_type                  = "ipv4"
  subnets                          = var.subnet_ids
  security_groups                  = [aws_security_group.nlb.id] # given at creation, or never
  enable_cross_zone_load_balancing = true                        # a zone whose tasks are being replaced uses the other's
}

# Blue and green: the service runs in one, CodeDeploy puts the new version into the other and switches the listener over.
resource "aws_lb_target_group" "blue" {
  for_each = var.services

  name        = "tg-${each.key}"
  vpc_id      = var.vpc_id
  target_type = "ip" # tasks with awsvpc networking register by address
  # A network load balancer passes connections on and does not look into them: TCP. The guide's HTTP is refused by AWS
  # here; HTTP is for the health check alone.
  protocol             = "TCP"
  port                 = each.value.port
  deregistration_delay = 60 # seconds

  health_check {
    protocol            = "HTTP"
    path                = "/health"
    interval            = 10
    healthy_threshold   = 3
    unhealthy_threshold = 3
  }
}

resource "aws_lb_target_group" "green" {
  for_each = var.services

  name                 = "tg-${each.key}-green"
  vpc_id               = var.vpc_id
  target_type          = "ip"
  protocol             = "TCP"
  port                 = each.value.port
  deregistration_delay = 60

  health_check {
    protocol            = "HTTP"
    path                = "/health"
    interval            = 10
    healthy_threshold   = 3
    unhealthy_threshold = 3
  }
}

resource "aws_lb_listener" "production" {
  for_each = var.services

  load_balancer_arn = aws_lb.public.arn
  protocol          = "TCP"
  port              = each.value.listener_port

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.blue[each.key].arn
  }

  lifecycle {
    # Each deployment points the listener at the other target group. Terraform must not take it back.
    ignore_changes = [default_action]
  }
}

# The new version can be tried here before it gets anybody's traffic.
resource "aws_lb_listener" "test" {
  for_each = var.services

  load_balancer_arn = aws_lb.public.arn
  protocol          = "TCP"
  port              = each.value.test_listener_port

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.blue[each.key].arn
  }

  lifecycle {
    ignore_changes = [default_action]
  }
}
