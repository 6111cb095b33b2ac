#! setting ApplicationName = aws_codedeploy_app.NAME.name
#! setting DeploymentGroupName = aws_codedeploy_deployment_group.NAME.deployment_group_name
#! drop SERVICE aws_ecs_service.deployment_circuit_breaker
#! drop SERVICE aws_ecs_service.lifecycle
#! into SERVICE aws_ecs_service
deployment_controller {
  type = "CODE_DEPLOY"
}

# Each deployment changes revision and target group. Terraform must not take that back.
lifecycle {
  ignore_changes = [load_balancer, task_definition]
}
#! end
#! into LISTENER aws_lb_listener
lifecycle {
  ignore_changes = [default_action]
}
#! end
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
  policy_arn = "arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS"
}

# The green group: the new version starts in it, then the listener is switched over, and the next deployment goes the other way.
resource "aws_lb_target_group" "NAME_green" {
  name        = "TITLE-green"
  vpc_id      = LISTENER[default_action.0.target_group_arn].vpc_id
  target_type = "ip"
  protocol    = LISTENER[default_action.0.target_group_arn].protocol
  port        = LISTENER[default_action.0.target_group_arn].port

  health_check {
    protocol = "HTTP"
    path     = "/health"
  }
}

# The new version can be tried here before it gets anybody's traffic.
resource "aws_lb_listener" "NAME_test" {
  load_balancer_arn = BALANCER.arn
  protocol          = LISTENER.protocol
  port              = TESTPORT

  default_action {
    type             = "forward"
    target_group_arn = LISTENER[default_action.0.target_group_arn].arn
  }

  lifecycle {
    ignore_changes = [default_action]
  }
}

#! where BALANCER [security_groups]
resource "aws_vpc_security_group_ingress_rule" "NAME_test" {
  security_group_id = BALANCER[security_groups].id
  description       = "New versions of SERVICE_TITLE, for those who test them inside the VPC"
  ip_protocol       = "tcp"
  from_port         = TESTPORT
  to_port           = TESTPORT
  cidr_ipv4         = "10.0.0.0/8"
}

#! anyway
resource "aws_codedeploy_app" "NAME" {
  name             = "TITLE"
  compute_platform = "ECS"
}

resource "aws_codedeploy_deployment_group" "NAME" {
  app_name               = aws_codedeploy_app.NAME.name
  deployment_group_name  = "TITLE"
  service_role_arn       = aws_iam_role.NAME_codedeploy.arn
  deployment_config_name = "CodeDeployDefault.ECSAllAtOnce"

  deployment_style {
    deployment_type   = "BLUE_GREEN"
    deployment_option = "WITH_TRAFFIC_CONTROL"
  }

  ecs_service {
    cluster_name = CLUSTER.name
    service_name = SERVICE.name
  }

  load_balancer_info {
    target_group_pair_info {
      prod_traffic_route {
        listener_arns = [LISTENER.arn]
      }

      test_traffic_route {
        listener_arns = [aws_lb_listener.NAME_test.arn]
      }

      target_group {
        name = LISTENER[default_action.0.target_group_arn].name
      }

      target_group {
        name = aws_lb_target_group.NAME_green.name
      }
    }
  }

  # The old version stays for a while: as long, going back is a matter of seconds.
  blue_green_deployment_config {
    deployment_ready_option {
      action_on_timeout = "CONTINUE_DEPLOYMENT"
    }

    terminate_blue_instances_on_deployment_success {
      action                           = "TERMINATE"
      termination_wait_time_in_minutes = 15
    }
  }

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
    Statement = [
      {
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
      },
      {
        Effect   = "Allow"
        Action   = ["ecs:RegisterTaskDefinition", "ecs:TagResource"]
        Resource = "*"
      },
      {
        Effect    = "Allow"
        Action    = "iam:PassRole"
        Resource  = SERVICE[aws_ecs_task_definition.execution_role_arn].arn
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
    ]
  })
}
