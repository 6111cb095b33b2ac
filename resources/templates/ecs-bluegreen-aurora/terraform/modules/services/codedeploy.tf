resource "aws_codedeploy_app" "this" {
  name             = "microservicesApp"
  compute_platform = "ECS"
}

resource "aws_codedeploy_deployment_group" "service" {
  for_each = var.services

  app_name              = aws_codedeploy_app.this.name
  deployment_group_name = "${each.key}-deployment-group"
  service_role_arn      = aws_iam_role.codedeploy.arn

  # All connections at once: behind a network load balancer CodeDeploy knows no canary and no steps.
  deployment_config_name = "CodeDeployDefault.ECSAllAtOnce"

  deployment_style {
    deployment_type   = "BLUE_GREEN"
    deployment_option = "WITH_TRAFFIC_CONTROL"
  }

  ecs_service {
    cluster_name = var.cluster_name
    service_name = aws_ecs_service.service[each.key].name
  }

  load_balancer_info {
    target_group_pair_info {
      prod_traffic_route {
        listener_arns = [var.listener_arns[each.key]]
      }

      test_traffic_route {
        listener_arns = [var.test_listener_arns[each.key]]
      }

      target_group {
        name = var.blue_target_groups[each.key].name
      }

      target_group {
        name = var.green_target_groups[each.key].name
      }
    }
  }

  blue_green_deployment_config {
    deployment_ready_option {
      action_on_timeout = "CONTINUE_DEPLOYMENT" # no waiting for a person
    }

    # The old version stays for 15 minutes: as long, going back is a matter of seconds. The console's hour would keep
    # twice the instances running for an hour.
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
