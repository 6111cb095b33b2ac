#! connects pipeline-action -> ecr-repository
#! into FROM aws_codebuild_project.environment
environment_variable {
  name  = "REPOSITORY_URI"
  value = TO.repository_url
}
#! end
resource "aws_iam_role_policy" "NAME" {
  name = "push-NAME"
  role = FROM[aws_codebuild_project.service_role].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "ecr:GetAuthorizationToken"
        Resource = "*"
      },
      {
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:CompleteLayerUpload",
          "ecr:InitiateLayerUpload",
          "ecr:PutImage",
          "ecr:UploadLayerPart",
        ]
        Resource = TO.arn
      },
    ]
  })
}
