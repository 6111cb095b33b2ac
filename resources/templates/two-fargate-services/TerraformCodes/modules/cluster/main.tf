resource "aws_ecs_cluster" "this" {
  name = var.name
}

resource "aws_cloudwatch_log_group" "service" {
  for_each = var.services

  name              = "/ecs/${each.key}"
  retention_in_days = 30
}

resource "aws_ecs_task_definition" "service" {
  for_each = var.services

  family                   = each.key
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  execution_role_arn       = aws_iam_role.execution.arn
  # No task_role_arn: the services call no AWS API. Give one its own role when it does.

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  container_definitions = jsonencode([
    {
      name                   = each.key # the build writes this name into imagedefinitions.json
      image                  = "${var.repositories[each.key].url}:latest"
      essential              = true
      readonlyRootFilesystem = true
      stopTimeout            = 30

      portMappings = [{ containerPort = each.value.port, protocol = "tcp" }]
      environment  = [{ name = "PORT", value = tostring(each.value.port) }]

      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.service[each.key].name
          awslogs-region        = var.region
          awslogs-stream-prefix = each.key
        }
      }
    }
  ])
}

resource "aws_ecs_service" "service" {
  for_each = var.services

  name            = each.key
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.service[each.key].arn
  launch_type     = "FARGATE"
  desired_count   = each.value.desired_count

  # Rolling, without a gap: twice the tasks at most, never fewer than wanted.
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  # A task that has just started is not judged by the load balancer.
  health_check_grace_period_seconds = 60

  # New tasks that do not get healthy end the deployment, and the last good version comes back by itself.
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = each.value.subnet_ids
    security_groups  = [var.security_group_id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = var.target_group_arns[each.key]
    container_name   = each.key
    container_port   = each.value.port
  }

  lifecycle {
    # Every deployment of the pipeline registers a revision with the image of its commit. Terraform must not take the
    # service back to its own revision; the README says how a change of size gets out.
    ignore_changes = [task_definition]
  }

  # A task that starts before its role may pull the image fails.
  depends_on = [aws_iam_role_policy.execution]
}
