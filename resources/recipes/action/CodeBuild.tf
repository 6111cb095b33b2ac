#! setting ProjectName = aws_codebuild_project.NAME.name
resource "aws_codebuild_project" "NAME" {
  name          = "TITLE"
  service_role  = aws_iam_role.NAME_build.arn
  build_timeout = 20

  source {
    type      = "CODEPIPELINE"
    buildspec = "TITLE/buildspec.yml"
  }

  artifacts {
    type = "CODEPIPELINE"
  }

  environment {
    type            = "LINUX_CONTAINER"
    compute_type    = "BUILD_GENERAL1_SMALL"
    image           = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    privileged_mode = true
  }

  logs_config {
    cloudwatch_logs {
      group_name = "/aws/codebuild/TITLE"
    }
  }
}

resource "aws_iam_role" "NAME_build" {
  name = "TITLE-build"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codebuild.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "NAME_build" {
  name = "logs-and-artifacts"
  role = aws_iam_role.NAME_build.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:aws:logs:*:*:log-group:/aws/codebuild/TITLE*"
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
        Resource = "${PIPELINE[artifact_store.0.location].arn}/*"
      },
    ]
  })
}

resource "aws_iam_role_policy" "NAME_start" {
  name = "build-TITLE"
  role = PIPELINE[role_arn].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["codebuild:BatchGetBuilds", "codebuild:StartBuild"]
      Resource = aws_codebuild_project.NAME.arn
    }]
  })
}
