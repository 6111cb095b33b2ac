resource "aws_security_group" "service" {
  for_each = var.services

  # AWS keeps names that begin with "sg-" for itself, so the guide's sg-service-a can only be a tag.
  name        = "${each.key}-tasks"
  description = "Tasks of ${each.key}: reached by the load balancer only"
  vpc_id      = var.vpc_id

  tags = { Name = "sg-${each.key}" }
}

resource "aws_vpc_security_group_ingress_rule" "from_load_balancer" {
  for_each = var.services

  security_group_id            = aws_security_group.service[each.key].id
  description                  = "From the load balancer, health checks too"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = var.load_balancer_security_group_id
}

resource "aws_vpc_security_group_egress_rule" "load_balancer_to_service" {
  for_each = var.services

  security_group_id            = var.load_balancer_security_group_id
  description                  = "To ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = aws_security_group.service[each.key].id
}

resource "aws_vpc_security_group_ingress_rule" "database_from_service" {
  for_each = aws_security_group.service

  security_group_id            = var.database.security_group_id
  description                  = "MySQL from ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
  referenced_security_group_id = each.value.id
}

# The database; and packages or other services, should a task ever call one.
resource "aws_vpc_security_group_egress_rule" "all" {
  for_each = aws_security_group.service

  security_group_id = each.value.id
  description       = "All outbound"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
