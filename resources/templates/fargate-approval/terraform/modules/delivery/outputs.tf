output "clone_url" {
  description = "HTTPS address of the repository."
  value       = aws_codecommit_repository.source.clone_url_http
}

output "pipeline_name" {
  description = "Name of the pipeline."
  value       = aws_codepipeline.this.name
}
