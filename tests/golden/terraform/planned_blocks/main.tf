variable "rules" {
  type = list(object({ port = number, cidrs = optional(list(string), []) }))
  default = [
    { port = 80, cidrs = ["10.0.0.0/8"] },
    { port = 443 },
  ]
}

locals {
  origins = {
    api  = { domain = "api.example.com", headers = { a = "1", b = "2" } }
    site = { domain = "www.example.com", headers = {} }
  }
}

resource "aws_security_group" "web" {
  name = "web"

  dynamic "ingress" {
    for_each = [for r in var.rules : r if length(r.cidrs) > 0]
    content {
      from_port   = ingress.value.port
      to_port     = ingress.value.port
      protocol    = "tcp"
      cidr_blocks = ingress.value.cidrs
      description = "rule ${ingress.key}"
    }
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [tags]

    precondition {
      condition     = length(var.rules) > 0
      error_message = "At least one rule."
    }
    postcondition {
      condition     = self.name == "web"
      error_message = "The name is another."
    }
  }
}

resource "aws_cloudfront_distribution" "this" {
  enabled = true

  dynamic "origin" {
    for_each = local.origins
    iterator = source
    content {
      domain_name = source.value.domain
      origin_id   = source.key

      dynamic "custom_header" {
        for_each = source.value.headers
        content {
          name  = "x-${source.key}-${custom_header.key}"
          value = custom_header.value
        }
      }

      custom_origin_config {
        http_port              = 80
        https_port             = 443
        origin_protocol_policy = "https-only"
        origin_ssl_protocols   = ["TLSv1.2"]
      }
    }
  }

  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "site"
    viewer_protocol_policy = "redirect-to-https"
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
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

resource "aws_s3_bucket" "logs" {
  bucket        = "logs-example"
  force_destroy = "true"

  timeouts {
    create = "10m"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id

  dynamic "rule" {
    for_each = toset(["tmp", "old"])
    content {
      id     = rule.key
      status = "Enabled"
      filter {
        prefix = "${rule.value}/"
      }
      expiration {
        days = 30
      }
    }
  }
}

resource "terraform_data" "trigger" {
  input            = aws_security_group.web.name
  triggers_replace = [aws_s3_bucket.logs.bucket]

  lifecycle {
    replace_triggered_by = [aws_s3_bucket.logs.bucket]
  }

  provisioner "local-exec" {
    when    = create
    command = "true"
  }
}

moved {
  from = terraform_data.former
  to   = terraform_data.trigger
}

removed {
  from = terraform_data.gone
  lifecycle {
    destroy = false
  }
}

import {
  to = terraform_data.imported
  id = "imported-id"
}

resource "terraform_data" "imported" {
  input = "imported"
}

check "names" {
  assert {
    condition     = aws_security_group.web.name == "web"
    error_message = "The name is another."
  }
}

ephemeral "aws_secretsmanager_secret_version" "unused" {
  count     = 0
  secret_id = "none"
}
