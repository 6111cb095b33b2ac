#! connects ecs-service -> secret
#! item FROM aws_ecs_task_definition.container_definitions.secrets
{ name = "SECRET", valueFrom = TO.arn }
#! end
# ECS reads the secret when a task starts; the application finds it in its environment.
resource "aws_iam_role_policy" "NAME" {
  name = "read-NAME"
  role = FROM[aws_ecs_task_definition.execution_role_arn].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "secretsmanager:GetSecretValue"
      Resource = TO.arn
    }]
  })
}
