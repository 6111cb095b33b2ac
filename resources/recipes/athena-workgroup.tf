resource "aws_s3_bucket" "NAME" {
  bucket_prefix = "TITLE-"
}

resource "aws_athena_workgroup" "NAME" {
  name = "TITLE"

  configuration {
    result_configuration {
      output_location = "s3://${aws_s3_bucket.NAME.bucket}/results/"
    }
  }
}
