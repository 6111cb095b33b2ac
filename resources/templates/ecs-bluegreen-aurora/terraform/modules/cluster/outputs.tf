output "id" {
  description = "Id of the cluster."
  value       = aws_ecs_cluster.this.id
}

output "name" {
  description = "Name of the cluster."
  value       = aws_ecs_cluster.this.name
}

output "capacity_provider" {
  description = "Capacity provider of the cluster's instances."
  value       = aws_ecs_capacity_provider.ec2.name

  # A service names it only after it belongs to the cluster.
  depends_on = [aws_ecs_cluster_capacity_providers.this]
}
