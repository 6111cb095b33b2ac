output "cluster_name" {
  description = "Name of the cluster."
  value       = aws_ecs_cluster.this.name
}

output "service_arns" {
  description = "ARN of each service."
  value       = { for name, service in aws_ecs_service.service : name => service.id }
}

output "execution_role_arn" {
  description = "Role that whoever registers a task definition has to pass on."
  value       = aws_iam_role.execution.arn
}
