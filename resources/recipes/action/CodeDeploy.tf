#! setting ApplicationName = aws_codedeploy_app.NAME.name
#! setting DeploymentGroupName = aws_codedeploy_deployment_group.NAME.deployment_group_name
resource "aws_iam_role" "NAME_codedeploy" {
  name = "TITLE-codedeploy"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codedeploy.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "NAME_codedeploy" {
  role       = aws_iam_role.NAME_codedeploy.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSCodeDeployRole"
}

resource "aws_codedeploy_app" "NAME" {
  name             = "TITLE"
  compute_platform = "Server"
}

# With the Auto Scaling group named here, a new instance gets the last good revision before it serves.
resource "aws_codedeploy_deployment_group" "NAME" {
  app_name               = aws_codedeploy_app.NAME.name
  deployment_group_name  = "TITLE"
  service_role_arn       = aws_iam_role.NAME_codedeploy.arn
  deployment_config_name = "CodeDeployDefault.OneAtATime"
  autoscaling_groups     = [INSTANCES.name]

  #! where INSTANCES [target_group_arns]
  # Instances leave the target group for the time of their deployment.
  deployment_style {
    deployment_type   = "IN_PLACE"
    deployment_option = "WITH_TRAFFIC_CONTROL"
  }

  load_balancer_info {
    target_group_info {
      name = INSTANCES[target_group_arns].name
    }
  }

  #! anyway
  auto_rollback_configuration {
    enabled = true
    events  = ["DEPLOYMENT_FAILURE"]
  }
}

resource "aws_iam_role_policy" "NAME_deploy" {
  name = "deploy-TITLE"
  role = PIPELINE[role_arn].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = [
        "codedeploy:CreateDeployment",
        "codedeploy:GetApplication",
        "codedeploy:GetApplicationRevision",
        "codedeploy:GetDeployment",
        "codedeploy:GetDeploymentConfig",
        "codedeploy:RegisterApplicationRevision",
      ]
      Resource = [
        aws_codedeploy_app.NAME.arn,
        aws_codedeploy_deployment_group.NAME.arn,
        "arn:aws:codedeploy:*:*:deploymentconfig:*",
      ]
    }]
  })
}
