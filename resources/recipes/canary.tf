# The script that walks through the site is a zip file in this bucket.
resource "aws_s3_bucket" "NAME" {
  bucket_prefix = "TITLE-"
}

resource "aws_iam_role" "NAME" {
  name = "TITLE"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_synthetics_canary" "NAME" {
  name                 = "TITLE"
  artifact_s3_location = "s3://${aws_s3_bucket.NAME.bucket}/results/"
  execution_role_arn   = aws_iam_role.NAME.arn
  runtime_version      = "syn-nodejs-puppeteer-9.1"
  handler              = "index.handler"
  s3_bucket            = aws_s3_bucket.NAME.bucket
  s3_key               = "canary.zip"
  start_canary         = false

  schedule {
    expression = "rate(5 minutes)"
  }
}
