resource "aws_ecs_cluster" "this" {
  name = var.name
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/ecs/${var.name}"
  retention_in_days = 30
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = var.execution_role_arn
  # No task_role_arn: Apache calls no AWS API.

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  container_definitions = jsonencode([
    {
      name         = "website" # the build writes this name into imagedefinitions.json, for both environments
      image        = var.image
      essential    = true
      stopTimeout  = 30
      portMappings = [{ containerPort = 80, protocol = "tcp" }]

      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.this.name
          awslogs-region        = var.region
          awslogs-stream-prefix = "website"
        }
      }
    }
  ])
}

resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.this.arn
  launch_type     = "FARGATE"
  desired_count   = var.minimum

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
    subnets          = var.private_subnet_ids
    security_groups  = [aws_security_group.tasks.id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_name   = "website"
    container_port   = 80
  }

  lifecycle {
    # Every deployment of the pipeline registers a revision with the image of its commit, and scaling sets the number of
    # tasks. Terraform must not take the service back to its own.
    ignore_changes = [task_definition, desired_count]
  }

  # ECS refuses a target group that no listener uses yet.
  depends_on = [aws_lb_listener.http]
}
