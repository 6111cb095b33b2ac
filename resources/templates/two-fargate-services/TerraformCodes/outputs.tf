output "url" {
  description = "Where the services answer; try /users and /products."
  value       = "http://${module.load_balancer.dns_name}"
}

output "clone_url" {
  description = "HTTPS address to push the code to."
  value       = module.delivery.clone_url
}

output "repository_urls" {
  description = "Image repository of each service."
  value       = { for name, repository in module.registry.repositories : name => repository.url }
}

output "pipeline_name" {
  description = "Name of the pipeline, for `aws codepipeline get-pipeline-state`."
  value       = module.delivery.pipeline_name
}
