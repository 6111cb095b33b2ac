output "test_url" {
  description = "Where the test environment answers."
  value       = module.test.url
}

output "production_url" {
  description = "Where production answers."
  value       = module.production.url
}

output "clone_url" {
  description = "HTTPS address to push the code to."
  value       = module.delivery.clone_url
}

output "pipeline_name" {
  description = "Name of the pipeline, for `aws codepipeline get-pipeline-state`."
  value       = module.delivery.pipeline_name
}
