output "connection" {
  description = "What a service needs to connect: host (the writer's endpoint), database, the ARN of the secret with username and password, and its security group."
  value = {
    host              = aws_rds_cluster.this.endpoint
    database          = aws_rds_cluster.this.database_name
    secret_arn        = aws_rds_cluster.this.master_user_secret[0].secret_arn
    security_group_id = aws_security_group.aurora.id
  }
}

output "reader_endpoint" {
  description = "Address that spreads reading over the readers."
  value       = aws_rds_cluster.this.reader_endpoint
}

output "name" {
  description = "Name of the cluster, as CloudWatch's metrics call it."
  value       = aws_rds_cluster.this.cluster_identifier
}
