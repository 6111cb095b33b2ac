output "url" {
  description = "Where the environment answers."
  value       = "http://${aws_lb.this.dns_name}"
}

output "deployment" {
  description = "What a deployment has to know of the environment."
  value = {
    cluster_name = aws_ecs_cluster.this.name
    service_name = aws_ecs_service.this.name
    service_arn  = aws_ecs_service.this.id
    url          = "http://${aws_lb.this.dns_name}"
  }
}
