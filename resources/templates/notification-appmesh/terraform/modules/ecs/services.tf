resource "aws_ecs_service" "notification" {
  name            = "notification-service"
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.notification.arn
  launch_type     = "FARGATE"
  desired_count   = 2

  # Rolling, without a gap: new tasks start before old ones stop.
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
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.notification.id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = "notification-service"
    container_port   = var.services["notification-service"].port
  }

  service_registries {
    registry_arn = aws_service_discovery_service.notification.arn
  }

  lifecycle {
    # The number of tasks belongs to auto scaling once the service exists.
    ignore_changes = [desired_count]
  }
}

resource "aws_ecs_service" "email" {
  name            = "email-service"
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.email.arn
  launch_type     = "FARGATE"
  desired_count   = 2

  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.email.id]
    assign_public_ip = false
  }

  service_registries {
    registry_arn = aws_service_discovery_service.email.arn
  }

  lifecycle {
    ignore_changes = [desired_count]
  }
}

# Under these names the proxies find the tasks. A records: tasks have addresses of their own.
resource "aws_service_discovery_service" "notification" {
  name = "notification-service"

  dns_config {
    namespace_id = var.namespace.id

    dns_records {
      type = "A"
      ttl  = 10
    }
  }
}

resource "aws_service_discovery_service" "email" {
  name = "email-service"

  dns_config {
    namespace_id = var.namespace.id

    dns_records {
      type = "A"
      ttl  = 10
    }
  }
}
