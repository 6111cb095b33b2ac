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
      Principal = { Service = "firehose.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "NAME" {
  name = "write-records"
  role = aws_iam_role.NAME.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:AbortMultipartUpload", "s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:PutObject"]
      Resource = [aws_s3_bucket.NAME.arn, "${aws_s3_bucket.NAME.arn}/*"]
    }]
  })
}

resource "aws_kinesis_firehose_delivery_stream" "NAME" {
  name        = "TITLE"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = aws_iam_role.NAME.arn
    bucket_arn = aws_s3_bucket.NAME.arn
  }
}
