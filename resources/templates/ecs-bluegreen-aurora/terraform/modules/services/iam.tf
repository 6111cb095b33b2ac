data "aws_caller_identity" "current" {}

# Used by ECS itself, before a container runs: to pull its image, to read the database's secret and to open its log.
resource "aws_iam_role" "execution" {
  name = "ecsTaskExecutionRole"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRole"
        Principal = { Service = "ecs-tasks.amazonaws.com" }
      }
    ]
  })
}

# Narrower than AmazonECSTaskExecutionRolePolicy, which the guide names: these repositories, this log group. And wider in
# one thing, because the managed policy does not let a task read secrets.
data "aws_iam_policy_document" "execution" {
  statement {
    sid       = "LogInToRegistry"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"] # the action knows no resources
  }

  statement {
    sid = "PullImages"
    actions = [
      "ecr:BatchCheckLayerAvailability",
      "ecr:BatchGetImage",
      "ecr:GetDownloadUrlForLayer",
    ]
    resources = [for repository in var.repositories : repository.arn]
  }

  statement {
    sid       = "ReadDatabaseSecret"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [var.database.secret_arn]
  }

  statement {
    sid = "WriteLogs"
    actions = [
      "logs:CreateLogStream",
      "logs:PutLogEvents",
    ]
    resources = ["${aws_cloudwatch_log_group.services.arn}:*"]
  }
}

resource "aws_iam_role_policy" "execution" {
  name   = "pull-read-and-log"
  role   = aws_iam_role.execution.id
  policy = data.aws_iam_policy_document.execution.json
}

# What a blue/green deployment does. AWSCodeDeployRoleForECS, the managed policy for it, allows the same on everything.
resource "aws_iam_role" "codedeploy" {
  name = "CodeDeployECSServiceRole"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRole"
        Principal = { Service = "codedeploy.amazonaws.com" }
        Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
      }
    ]
  })
}

data "aws_iam_policy_document" "codedeploy" {
  statement {
    sid = "TaskSets"
    actions = [
      "ecs:CreateTaskSet",
      "ecs:DeleteTaskSet",
      "ecs:DescribeServices",
      "ecs:UpdateServicePrimaryTaskSet",
    ]
    resources = concat(
      [for service in aws_ecs_service.service : service.id],
      ["arn:aws:ecs:${var.region}:${data.aws_caller_identity.current.account_id}:task-set/${var.cluster_name}/*"],
    )
  }

  statement {
    sid = "LookAtLoadBalancer"
    actions = [
      "elasticloadbalancing:DescribeListeners",
      "elasticloadbalancing:DescribeRules",
      "elasticloadbalancing:DescribeTargetGroups",
      "elasticloadbalancing:DescribeTargetHealth",
    ]
    resources = ["*"] # the actions know no resources
  }

  statement {
    sid       = "SwitchListeners"
    actions   = ["elasticloadbalancing:ModifyListener"]
    resources = concat(values(var.listener_arns), values(var.test_listener_arns))
  }

  statement {
    sid       = "LookAtAlarms"
    actions   = ["cloudwatch:DescribeAlarms"]
    resources = ["*"] # asked for all alarms of a deployment group at once
  }

  statement {
    sid       = "PassExecutionRole"
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.execution.arn]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy" "codedeploy" {
  name   = "blue-green"
  role   = aws_iam_role.codedeploy.id
  policy = data.aws_iam_policy_document.codedeploy.json
}
