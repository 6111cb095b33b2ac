output "url" {
  description = "Where the API answers; try POST /health and POST /send-notification."
  value       = "http://${module.load_balancer.dns_name}"
}

output "repository_urls" {
  description = "Image repositories. What stands before the slash is the GitHub secret ECR_URI."
  value       = module.ecr.repository_urls
}

output "queue_url" {
  description = "Queue between the two services."
  value       = module.sqs.queue_url
}

output "dashboard" {
  description = "Name of the CloudWatch dashboard."
  value       = module.cloudwatch.dashboard_name
}
