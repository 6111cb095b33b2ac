resource "aws_codecommit_repository" "source" {
  repository_name = "microservices-demo"
  description     = "Both services, their infrastructure and their pipeline"
  default_branch  = var.branch
}

# Any push to the branch starts the pipeline within seconds; the pipeline itself does not poll.
resource "aws_cloudwatch_event_rule" "push" {
  name        = "microservices-push"
  description = "Pushes to ${var.branch}"

  event_pattern = jsonencode({
    source      = ["aws.codecommit"]
    detail-type = ["CodeCommit Repository State Change"]
    resources   = [aws_codecommit_repository.source.arn]
    detail = {
      event         = ["referenceCreated", "referenceUpdated"]
      referenceType = ["branch"]
      referenceName = [var.branch]
    }
  })
}

resource "aws_cloudwatch_event_target" "pipeline" {
  rule     = aws_cloudwatch_event_rule.push.name
  arn      = aws_codepipeline.this.arn
  role_arn = aws_iam_role.trigger.arn
}

resource "aws_iam_role" "trigger" {
  name               = "microservices-trigger"
  assume_role_policy = data.aws_iam_policy_document.trust["events"].json
}

resource "aws_iam_role_policy" "trigger" {
  name = "start-pipeline"
  role = aws_iam_role.trigger.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "codepipeline:StartPipelineExecution"
        Resource = aws_codepipeline.this.arn
      }
    ]
  })
}

# For the people who work on it: put users into the group. Wider rights, such as AWSCodeCommitFullAccess, would let them
# delete the repository.
resource "aws_iam_group" "developers" {
  name = "microservices-developers"
}

resource "aws_iam_group_policy" "developers" {
  name  = "pull-and-push"
  group = aws_iam_group.developers.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["codecommit:GitPull", "codecommit:GitPush", "codecommit:GetRepository", "codecommit:GetBranch", "codecommit:GetCommit"]
        Resource = aws_codecommit_repository.source.arn
      }
    ]
  })
}
