variable "size" {
  type    = number
  default = 3

  validation {
    condition     = var.size < 3
    error_message = "At most 2, not ${var.size}."
  }
}

resource "aws_sqs_queue" "this" {
  name = "jobs"

  lifecycle {
    precondition {
      condition     = var.size > 3
      error_message = "More than 3."
    }
    postcondition {
      condition     = self.name == "work"
      error_message = "The name is ${self.name}."
    }
    postcondition {
      condition     = self.arn == "known after apply"
      error_message = "Nobody knows yet."
    }
  }
}

resource "aws_sqs_queue" "each" {
  for_each = { a = 1, b = 2 }
  name     = each.key

  lifecycle {
    precondition {
      condition     = each.value < 2
      error_message = "${each.key} has ${each.value}."
    }
  }
}

check "names" {
  data "aws_region" "here" {}

  assert {
    condition     = data.aws_region.here.name == "eu-west-1"
    error_message = "The region is ${data.aws_region.here.name}."
  }
}

output "name" {
  value = aws_sqs_queue.this.name

  precondition {
    condition     = length(aws_sqs_queue.each) == 1
    error_message = "There are two."
  }
}

moved {
  from = aws_sqs_queue.former
  to   = aws_sqs_queue.this
}

moved {
  from = aws_sqs_queue.each
  to   = aws_sqs_queue.this
}

removed {
  from = aws_sqs_queue.this
}

import {
  to = aws_sqs_queue.nowhere
  id = "x"
}

import {
  id = "x"
}

locals {
  parsed  = provider::aws::arn_parse("arn:aws:s3:us-east-1:123456789012:bucket/a:b")
  built   = provider::aws::arn_build("aws", "iam", "", "123456789012", "role/x")
  trimmed = provider::aws::trim_iam_role_path("arn:aws:iam::123456789012:role/a/b/x")
  refused = provider::aws::arn_parse("no arn")
}

output "functions" {
  value = [local.parsed.resource, local.built, local.trimmed]
}
