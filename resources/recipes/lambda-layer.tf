# The zip file of the libraries is built into this bucket.
resource "aws_s3_bucket" "NAME" {
  bucket_prefix = "TITLE-"
}

resource "aws_lambda_layer_version" "NAME" {
  layer_name          = "TITLE"
  s3_bucket           = aws_s3_bucket.NAME.id
  s3_key              = "layer.zip"
  compatible_runtimes = ["python3.12"]
}
