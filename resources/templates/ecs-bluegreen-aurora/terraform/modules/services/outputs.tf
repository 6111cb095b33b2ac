output "codedeploy_app_name" {
  description = "CodeDeploy application."
  value       = aws_codedeploy_app.this.name
}

output "execution_role_arn" {
  description = "Role that whoever registers a task definition has to pass on."
  value       = aws_iam_role.execution.arn
}

output "taskdefs" {
  description = "Text of codedeploy/<service>/taskdef.json for this account."
  value = {
    for name, service in var.services : name => jsonencode({
      family                  = "${name}-taskdef"
      requiresCompatibilities = ["EC2"]
      networkMode             = "awsvpc"
      cpu                     = tostring(service.cpu)
      memory                  = tostring(service.memory)
      executionRoleArn        = aws_iam_role.execution.arn
      containerDefinitions    = [merge(local.containers[name], { image = "<IMAGE1_NAME>" })]
    })
  }
}
