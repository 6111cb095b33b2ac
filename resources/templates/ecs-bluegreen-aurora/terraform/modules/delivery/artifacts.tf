# Sources and build results travel between the stages as zip files in this bucket. S3 encrypts them by itself.
resource "aws_s3_bucket" "artifacts" {
  bucket        = "codepipeline-${var.region}-${data.aws_caller_identity.current.account_id}"
  force_destroy = true # nothing in it outlives its pipeline run
}

resource "aws_s3_bucket_public_access_block" "artifacts" {
  bucket = aws_s3_bucket.artifacts.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_lifecycle_configuration" "artifacts" {
  bucket = aws_s3_bucket.artifacts.id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {}

    expiration {
      days = 30
    }
  }
}

resource "aws_s3_bucket_versioning" "artifacts" {
  bucket = aws_s3_bucket.artifacts.id

  versioning_configuration {
    status = "Enabled"
  }
}
