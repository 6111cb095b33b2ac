# One project for each service, so that each has its own log, its own history, and a role that reaches its own
# repository only.
resource "aws_codebuild_project" "service" {
  for_each = var.services

  name          = each.value.project
  description   = "Image of ${each.key}"
  service_role  = aws_iam_role.build[each.key].arn
  build_timeout = 20 # minutes

  source {
    type      = "CODEPIPELINE"
    buildspec = "${each.key}/buildspec.yml"
  }

  artifacts {
    type = "CODEPIPELINE"
  }

  environment {
    type            = "LINUX_CONTAINER"
    compute_type    = "BUILD_GENERAL1_SMALL"
    image           = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    privileged_mode = true # docker build needs a Docker daemon

    environment_variable {
      name  = "REPOSITORY_URI"
      value = var.repositories[each.key].url
    }
  }

  logs_config {
    cloudwatch_logs {
      group_name = "/aws/codebuild/${each.value.project}"
    }
  }
}

resource "aws_iam_role" "build" {
  for_each = var.services

  name               = each.value.project
  assume_role_policy = data.aws_iam_policy_document.trust["codebuild"].json
}

data "aws_iam_policy_document" "build" {
  for_each = var.services

  statement {
    sid = "WriteLogs"
    actions = [
      "logs:CreateLogGroup",
      "logs:CreateLogStream",
      "logs:PutLogEvents",
    ]
    resources = ["arn:aws:logs:*:${data.aws_caller_identity.current.account_id}:log-group:/aws/codebuild/${each.value.project}*"]
  }

  statement {
    sid = "Artifacts"
    actions = [
      "s3:GetObject",
      "s3:GetObjectVersion",
      "s3:PutObject",
    ]
    resources = ["${aws_s3_bucket.artifacts.arn}/*"]
  }

  statement {
    sid       = "LogInToRegistry"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"] # the action knows no resources
  }

  statement {
    sid = "PushImage"
    actions = [
      "ecr:BatchCheckLayerAvailability",
      "ecr:CompleteLayerUpload",
      "ecr:InitiateLayerUpload",
      "ecr:PutImage",
      "ecr:UploadLayerPart",
    ]
    resources = [var.repositories[each.key].arn]
  }
}

resource "aws_iam_role_policy" "build" {
  for_each = var.services

  name   = "build-and-push"
  role   = aws_iam_role.build[each.key].id
  policy = data.aws_iam_policy_document.build[each.key].json
}
