# The names under which Service Connect makes the services known to each other: http://email-service:3001 and
# http://notification-service:3000, answered by the proxy that ECS starts beside each container. It took the place of
# App Mesh, which AWS closed on 2026-09-30: no mesh to describe, no Envoy to run, and connections are retried on
# another task when one is gone.
resource "aws_service_discovery_http_namespace" "this" {
  name        = var.namespace
  description = "Names of the notification services"
}
