resource "aws_cloudwatch_log_group" "services" {
  name              = "/ecs/microservices-demo"
  retention_in_days = 14 # without a number lines are kept, and paid for, for ever
}

locals {
  # The container of each service. The image comes in twice: Terraform's first revision names a tag, the pipeline's file
  # a placeholder.
  containers = {
    for name, service in var.services : name => {
      name         = name
      essential    = true
      stopTimeout  = 30
      portMappings = [{ containerPort = service.port, protocol = "tcp" }]

      environment = [
        { name = "DB_HOST", value = var.database.host },
        { name = "DB_NAME", value = var.database.database },
      ]

      # The guide's DB_USER and DB_PASSWORD, but not in clear: ECS reads them when a task starts.
      secrets = [
        { name = "DB_USER", valueFrom = "${var.database.secret_arn}:username::" },
        { name = "DB_PASSWORD", valueFrom = "${var.database.secret_arn}:password::" },
      ]

      healthCheck = {
        command     = ["CMD-SHELL", "curl -f http://localhost:${service.port}/health || exit 1"]
        interval    = 30
        timeout     = 5
        retries     = 3
        startPeriod = 30
      }

      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.services.name
          awslogs-region        = var.region
          awslogs-stream-prefix = name
        }
      }
    }
  }
}

# The first revision only: each deployment registers its own from codedeploy/<service>/taskdef.json.
resource "aws_ecs_task_definition" "service" {
  for_each = var.services

  family                   = "${each.key}-taskdef"
  requires_compatibilities = ["EC2"]
  network_mode             = "awsvpc"
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  execution_role_arn       = aws_iam_role.execution.arn
  # No task_role_arn: the services call no AWS API. Give one its own role when it does.

  container_definitions = jsonencode([merge(local.containers[each.key], { image = "${var.repositories[each.key].url}:initial" })])
}

resource "aws_ecs_service" "service" {
  for_each = var.services

  name            = each.key
  cluster         = var.cluster_id
  task_definition = aws_ecs_task_definition.service[each.key].arn
  desired_count   = each.value.desired_count

  # Deployments are CodeDeploy's: blue/green.
  deployment_controller {
    type = "CODE_DEPLOY"
  }

  capacity_provider_strategy {
    capacity_provider = var.capacity_provider
    weight            = 1
  }

  # A task that has just started is not judged by the load balancer.
  health_check_grace_period_seconds = 60

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.service[each.key].id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = var.blue_target_groups[each.key].arn
    container_name   = each.key
    container_port   = each.value.port
  }

  lifecycle {
    # CodeDeploy changes revision and target group with every deployment, auto scaling the number of tasks.
    ignore_changes = [desired_count, load_balancer, task_definition]
  }

  # A task that starts before its role may pull the image fails.
  depends_on = [aws_iam_role_policy.execution]
}
