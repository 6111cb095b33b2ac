output "connection_arn" {
  description = "Connection to GitHub."
  value       = aws_codestarconnections_connection.github.arn
}

output "pipeline_name" {
  description = "Name of the pipeline."
  value       = aws_codepipeline.this.name
}

output "artifact_bucket_arn" {
  description = "Bucket that holds the packages."
  value       = aws_s3_bucket.artifacts.arn
}
