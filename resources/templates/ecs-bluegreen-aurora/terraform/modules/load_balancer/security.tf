# Network load balancers have had security groups since 2023; the guide still says that they have none. With one, the tasks
# trust the load balancer instead of whole ranges of addresses.
resource "aws_security_group" "nlb" {
  name        = "microservices-nlb"
  description = "Load balancer: the services' ports from everywhere, the test ports from one address"
  vpc_id      = var.vpc_id

  tags = { Name = "microservices-nlb" }
}

resource "aws_vpc_security_group_ingress_rule" "production" {
  for_each = var.services

  security_group_id = aws_security_group.nlb.id
  description       = "${each.key} from the internet"
  ip_protocol       = "tcp"
  from_port         = each.value.listener_port
  to_port           = each.value.listener_port
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "test" {
  for_each = var.services

  security_group_id = aws_security_group.nlb.id
  description       = "New versions of ${each.key}, for those who test them"
  ip_protocol       = "tcp"
  from_port         = each.value.test_listener_port
  to_port           = each.value.test_listener_port
  cidr_ipv4         = var.admin_cidr
}
