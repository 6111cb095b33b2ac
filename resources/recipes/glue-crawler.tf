resource "aws_s3_bucket" "NAME" {
  bucket_prefix = "TITLE-"
}

resource "aws_glue_catalog_database" "NAME" {
  name = replace("TITLE", "-", "_")
}

resource "aws_iam_role" "NAME" {
  name = "TITLE"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "glue.amazonaws.com" }
    }]
  })
}

resource "aws_glue_crawler" "NAME" {
  name          = "TITLE"
  role          = aws_iam_role.NAME.arn
  database_name = aws_glue_catalog_database.NAME.name

  s3_target {
    path = "s3://${aws_s3_bucket.NAME.bucket}"
  }
}
