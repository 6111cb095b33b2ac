data "aws_iam_policy_document" "source" {
  policy_id = "source"

  statement {
    sid       = "Read"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["arn:aws:s3:::b", "arn:aws:s3:::a/*"]
  }

  statement {
    effect    = "Deny"
    actions   = ["s3:DeleteObject"]
    resources = ["*"]

    condition {
      test     = "StringNotEquals"
      variable = "aws:PrincipalTag/team"
      values   = ["ops", "dev"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

data "aws_iam_policy_document" "overriding" {
  statement {
    sid       = "Read"
    actions   = ["s3:Get*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "merged" {
  source_policy_documents   = [data.aws_iam_policy_document.source.json, jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Plain", Effect = "Allow", Action = "sqs:*", Resource = "*" }] })]
  override_policy_documents = [data.aws_iam_policy_document.overriding.json]

  statement {
    sid         = "Own"
    not_actions = ["iam:*"]
    resources   = ["*"]
  }
}

data "aws_iam_policy_document" "assume" {
  version = "2008-10-17"

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com", "ec2.amazonaws.com"]
    }
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
  }

  statement {
    sid     = "Everybody"
    effect  = "Deny"
    actions = ["sts:TagSession"]

    not_principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "StringLike"
      variable = "sts:ExternalId"
      values   = ["$${aws:username}"]
    }
  }
}

data "aws_iam_policy_document" "empty" {}

resource "aws_iam_role" "this" {
  name               = "role"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

resource "aws_iam_policy" "merged" {
  name   = "merged"
  policy = data.aws_iam_policy_document.merged.json
}

output "source" { value = data.aws_iam_policy_document.source.json }
output "merged" { value = data.aws_iam_policy_document.merged.json }
output "minified" { value = data.aws_iam_policy_document.assume.minified_json }
output "empty" { value = data.aws_iam_policy_document.empty.json }
