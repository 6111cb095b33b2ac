output "clone_url" {
  description = "HTTPS address of the repository."
  value       = aws_codecommit_repository.source.clone_url_http
}

output "pipeline_name" {
  description = "Name of the pipeline."
  value       = aws_codepipeline.this.name
}

output "pipeline_arn" {
  description = "ARN of the pipeline."
  value       = aws_codepipeline.this.arn
}

output "project_names" {
  description = "Build project of each service."
  value       = { for name, project in aws_codebuild_project.service : name => project.name }
}
