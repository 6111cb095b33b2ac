#! connects ecs-service -> aurora-cluster
#! item FROM aws_ecs_task_definition.container_definitions.environment
{ name = "DB_HOST", value = TO.endpoint }
#! end
#! item FROM aws_ecs_task_definition.container_definitions.environment
{ name = "DB_NAME", value = TO.database_name }
#! end
#! item FROM aws_ecs_task_definition.container_definitions.secrets
{ name = "DB_USER", valueFrom = "${TO.master_user_secret[0].secret_arn}:username::" }
#! end
#! item FROM aws_ecs_task_definition.container_definitions.secrets
{ name = "DB_PASSWORD", valueFrom = "${TO.master_user_secret[0].secret_arn}:password::" }
#! end
# ECS reads the password when a task starts; it is in no file.
resource "aws_iam_role_policy" "NAME" {
  name = "read-password-NAME"
  role = FROM[aws_ecs_task_definition.execution_role_arn].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "secretsmanager:GetSecretValue"
      Resource = TO.master_user_secret[0].secret_arn
    }]
  })
}

resource "aws_vpc_security_group_ingress_rule" "NAME" {
  security_group_id            = TO[vpc_security_group_ids].id
  referenced_security_group_id = FROM[network_configuration.0.security_groups].id
  description                  = "From FROM_TITLE"
  ip_protocol                  = "tcp"
  from_port                    = TO.port
  to_port                      = TO.port
}
