output "namespace_arn" {
  description = "Namespace that the services register in."
  value       = aws_service_discovery_http_namespace.this.arn
}
