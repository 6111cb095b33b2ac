resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Load balancer TITLE"
  vpc_id      = VPC_ID
}

# Each connection to a service adds a listener; without one a network load balancer takes nothing.
resource "aws_lb" "NAME" {
  name                             = "TITLE"
  load_balancer_type               = "network"
  internal                         = false
  subnets                          = SUBNET_IDS
  security_groups                  = [aws_security_group.NAME.id]
  enable_cross_zone_load_balancing = true
}
