resource "aws_security_group" "this" {
  name        = "${var.name}-instances"
  description = "Instances: reached by the load balancer only"
  vpc_id      = var.vpc_id

  tags = { Name = "${var.name}-instances" }
}

resource "aws_vpc_security_group_ingress_rule" "from_load_balancer" {
  security_group_id            = aws_security_group.this.id
  description                  = "Nginx, from the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = 80
  to_port                      = 80
  referenced_security_group_id = var.load_balancer_security_group_id
}

# Enough for health checks too: they use the port of the traffic.
resource "aws_vpc_security_group_egress_rule" "load_balancer_to_instances" {
  security_group_id            = var.load_balancer_security_group_id
  description                  = "To Nginx on the instances"
  ip_protocol                  = "tcp"
  from_port                    = 80
  to_port                      = 80
  referenced_security_group_id = aws_security_group.this.id
}

# CodeDeploy, S3, CloudWatch; the answers come back by themselves.
resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.this.id
  description       = "All outbound"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
