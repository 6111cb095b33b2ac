output "url" {
  description = "Where the to-do list answers."
  value       = module.load_balancer.url
}

output "connection_arn" {
  description = "Connection to GitHub; it is pending until somebody completes it in the console."
  value       = module.delivery.connection_arn
}

output "pipeline_name" {
  description = "Name of the pipeline, for `aws codepipeline get-pipeline-state`."
  value       = module.delivery.pipeline_name
}
