# The groups refer to each other, so their rules are resources of their own: rules inside the groups would be a cycle.

resource "aws_security_group" "notification" {
  name        = "notification-service"
  description = "Notification API: reached by the load balancer only"
  vpc_id      = var.vpc_id

  tags = { Name = "notification-service" }
}

resource "aws_security_group" "email" {
  name        = "email-service"
  description = "Email Sender: reached by the API only"
  vpc_id      = var.vpc_id

  tags = { Name = "email-service" }
}

resource "aws_vpc_security_group_egress_rule" "alb_to_notification" {
  security_group_id            = var.alb_security_group_id
  description                  = "Requests and health checks of the API"
  ip_protocol                  = "tcp"
  from_port                    = var.services["notification-service"].port
  to_port                      = var.services["notification-service"].port
  referenced_security_group_id = aws_security_group.notification.id
}

resource "aws_vpc_security_group_ingress_rule" "notification_from_alb" {
  security_group_id            = aws_security_group.notification.id
  description                  = "From the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = var.services["notification-service"].port
  to_port                      = var.services["notification-service"].port
  referenced_security_group_id = var.alb_security_group_id
}

resource "aws_vpc_security_group_ingress_rule" "email_from_notification" {
  security_group_id            = aws_security_group.email.id
  description                  = "The API asks for the sender's health, through Service Connect"
  ip_protocol                  = "tcp"
  from_port                    = var.services["email-service"].port
  to_port                      = var.services["email-service"].port
  referenced_security_group_id = aws_security_group.notification.id
}

# Images, logs, the queue, mail: all of them answer at public addresses, behind the NAT gateway.
resource "aws_vpc_security_group_egress_rule" "all" {
  for_each = {
    notification = aws_security_group.notification.id
    email        = aws_security_group.email.id
  }

  security_group_id = each.value
  description       = "All outbound"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
