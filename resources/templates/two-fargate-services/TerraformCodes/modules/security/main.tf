# The groups refer to each other, so their rules are resources of their own: rules inside the groups would be a cycle.

resource "aws_security_group" "alb" {
  name        = "ecs_alb_sg"
  description = "Load balancer: HTTP from everywhere, out to the tasks only"
  vpc_id      = var.vpc_id

  tags = { Name = "ecs_alb_sg" }
}

resource "aws_security_group" "tasks" {
  name        = "ecs_tasks_sg"
  description = "Tasks: reached by the load balancer only"
  vpc_id      = var.vpc_id

  tags = { Name = "ecs_tasks_sg" }
}

resource "aws_vpc_security_group_ingress_rule" "alb_http" {
  security_group_id = aws_security_group.alb.id
  description       = "HTTP from the internet"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = "0.0.0.0/0"
}

# Enough for health checks too: they use the port of the traffic.
resource "aws_vpc_security_group_egress_rule" "alb_to_tasks" {
  for_each = var.service_ports

  security_group_id            = aws_security_group.alb.id
  description                  = "To ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
  referenced_security_group_id = aws_security_group.tasks.id
}

resource "aws_vpc_security_group_ingress_rule" "tasks_from_alb" {
  for_each = var.service_ports

  security_group_id            = aws_security_group.tasks.id
  description                  = "${each.key} from the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
  referenced_security_group_id = aws_security_group.alb.id
}

# Images, logs and whatever the services call; the answers come back by themselves.
resource "aws_vpc_security_group_egress_rule" "tasks_all" {
  security_group_id = aws_security_group.tasks.id
  description       = "All outbound"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
