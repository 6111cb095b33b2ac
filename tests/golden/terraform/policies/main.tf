resource "aws_s3_bucket" "artifacts" {
  bucket = "artifacts"
}

data "aws_iam_policy_document" "known" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["arn:aws:s3:::x/*"]

    principals {
      type        = "Service"
      identifiers = ["codebuild.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["123456789012"]
    }
  }

  statement {
    effect        = "Deny"
    not_actions   = ["s3:*"]
    not_resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "unknown" {
  source_policy_documents = [data.aws_iam_policy_document.known.json]

  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = [aws_s3_bucket.artifacts.arn, "${aws_s3_bucket.artifacts.arn}/*"]
  }
}

resource "aws_iam_role" "this" {
  assume_role_policy = data.aws_iam_policy_document.known.json
}

resource "aws_iam_role_policy" "this" {
  role   = aws_iam_role.this.name
  policy = data.aws_iam_policy_document.unknown.json
}

resource "aws_iam_role_policy" "inline" {
  role = aws_iam_role.this.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "${aws_s3_bucket.artifacts.arn}/*" }]
  })
}
