# The names under which the proxies find the services: email-service.notification.local and
# notification-service.notification.local.
resource "aws_service_discovery_private_dns_namespace" "this" {
  name        = var.namespace
  description = "Names of the notification services"
  vpc         = var.vpc_id
}
