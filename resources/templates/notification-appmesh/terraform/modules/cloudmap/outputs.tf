output "namespace" {
  description = "Namespace that the services register in."
  value = {
    id  = aws_service_discovery_private_dns_namespace.this.id
    arn = aws_service_discovery_private_dns_namespace.this.arn
  }
}
