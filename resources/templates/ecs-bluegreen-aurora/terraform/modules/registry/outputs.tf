output "repositories" {
  description = "ARN and address of each service's repository."
  value       = { for name, repository in aws_ecr_repository.service : name => { arn = repository.arn, url = repository.repository_url } }
}
