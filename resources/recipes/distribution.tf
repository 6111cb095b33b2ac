resource "aws_s3_bucket" "NAME" {
  bucket_prefix = "TITLE-"
}

resource "aws_s3_bucket_public_access_block" "NAME" {
  bucket = aws_s3_bucket.NAME.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_cloudfront_origin_access_control" "NAME" {
  name                              = "TITLE"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "NAME" {
  comment             = "TITLE"
  enabled             = true
  default_root_object = "index.html"
  price_class         = "PriceClass_100"

  origin {
    origin_id                = "files"
    domain_name              = aws_s3_bucket.NAME.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.NAME.id
  }

  default_cache_behavior {
    target_origin_id       = "files"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6" # AWS's CachingOptimized
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

# Nobody reads the bucket but this distribution.
resource "aws_s3_bucket_policy" "NAME" {
  bucket = aws_s3_bucket.NAME.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.NAME.arn}/*"
      Condition = { StringEquals = { "AWS:SourceArn" = aws_cloudfront_distribution.NAME.arn } }
    }]
  })
}
