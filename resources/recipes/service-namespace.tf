resource "aws_service_discovery_http_namespace" "NAME" {
  name        = "TITLE"
  description = "Names of the services of TITLE"
}
