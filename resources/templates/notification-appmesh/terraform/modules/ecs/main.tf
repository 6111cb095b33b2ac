resource "aws_ecs_cluster" "this" {
  name = var.cluster_name

  # CPU, memory and number of tasks as metrics; task health shows in them.
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

locals {
  # Empty images are those of the first apply, before the workflow has pushed one.
  images = {
    for name, service in var.services :
    name => service.image != "" ? service.image : "${var.repository_urls[service.repository]}:latest"
  }

  log_options = {
    for name in keys(var.services) : name => {
      logDriver = "awslogs"
      options = {
        awslogs-group         = var.log_group_names[name]
        awslogs-region        = var.region
        awslogs-stream-prefix = name
      }
    }
  }
}

resource "aws_ecs_task_definition" "notification" {
  family                   = "notification-service"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256 # 0.25 vCPU
  memory                   = 512 # MiB
  execution_role_arn       = var.execution_role_arn
  task_role_arn            = var.notification_role_arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  # What the container sends and gets passes through Envoy beside it.
  proxy_configuration {
    type           = "APPMESH"
    container_name = "envoy"

    properties = {
      AppPorts         = tostring(var.services["notification-service"].port)
      EgressIgnoredIPs = "169.254.170.2,169.254.169.254"
      IgnoredUID       = "1337"
      ProxyEgressPort  = "15001"
      ProxyIngressPort = "15000"
    }
  }

  container_definitions = jsonencode([
    {
      name                   = "notification-service"
      image                  = local.images["notification-service"]
      essential              = true
      dependsOn              = [{ containerName = "envoy", condition = "HEALTHY" }]
      readonlyRootFilesystem = true
      stopTimeout            = 30

      portMappings = [{ name = "http", containerPort = var.services["notification-service"].port, protocol = "tcp", appProtocol = "http" }]

      environment = [
        { name = "PORT", value = tostring(var.services["notification-service"].port) },
        { name = "SQS_QUEUE_URL", value = var.queue_url },
        { name = "EMAIL_SERVICE_URL", value = "http://email-service.notification.local:${var.services["email-service"].port}" },
      ]

      healthCheck = {
        command     = ["CMD-SHELL", "wget -q -O /dev/null http://localhost:${var.services["notification-service"].port}/health || exit 1"]
        interval    = 30
        timeout     = 5
        retries     = 3
        startPeriod = 10
      }

      logConfiguration = local.log_options["notification-service"]
    },
    {
      name      = "envoy"
      image     = "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod"
      essential = true
      user      = "1337"

      environment = [
        { name = "APPMESH_RESOURCE_ARN", value = "mesh/notification/virtualNode/notification-service" },
      ]

      healthCheck = {
        command     = ["CMD-SHELL", "curl -s http://localhost:9901/server_info | grep state | grep -q LIVE"]
        interval    = 5
        timeout     = 2
        retries     = 3
        startPeriod = 10
      }

      logConfiguration = local.log_options["notification-service"]
    }
  ])
}

resource "aws_ecs_task_definition" "email" {
  family                   = "email-service"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.execution_role_arn
  task_role_arn            = var.email_role_arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  # What the container sends and gets passes through Envoy beside it.
  proxy_configuration {
    type           = "APPMESH"
    container_name = "envoy"

    properties = {
      AppPorts         = tostring(var.services["email-service"].port)
      EgressIgnoredIPs = "169.254.170.2,169.254.169.254"
      IgnoredUID       = "1337"
      ProxyEgressPort  = "15001"
      ProxyIngressPort = "15000"
    }
  }

  container_definitions = jsonencode([
    {
      name                   = "email-service"
      image                  = local.images["email-service"]
      essential              = true
      dependsOn              = [{ containerName = "envoy", condition = "HEALTHY" }]
      readonlyRootFilesystem = true
      stopTimeout            = 30

      portMappings = [{ name = "http", containerPort = var.services["email-service"].port, protocol = "tcp", appProtocol = "http" }]

      environment = [
        { name = "PORT", value = tostring(var.services["email-service"].port) },
        { name = "SQS_QUEUE_URL", value = var.queue_url },
      ]

      secrets = [
        { name = "MAIL_SENDER", valueFrom = "${var.mail_secret_arn}:sender::" },
        { name = "MAIL_RECIPIENT", valueFrom = "${var.mail_secret_arn}:recipient::" },
      ]

      healthCheck = {
        command     = ["CMD-SHELL", "wget -q -O /dev/null http://localhost:${var.services["email-service"].port}/health || exit 1"]
        interval    = 30
        timeout     = 5
        retries     = 3
        startPeriod = 10
      }

      logConfiguration = local.log_options["email-service"]
    },
    {
      name      = "envoy"
      image     = "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod"
      essential = true
      user      = "1337"

      environment = [
        { name = "APPMESH_RESOURCE_ARN", value = "mesh/notification/virtualNode/email-service" },
      ]

      healthCheck = {
        command     = ["CMD-SHELL", "curl -s http://localhost:9901/server_info | grep state | grep -q LIVE"]
        interval    = 5
        timeout     = 2
        retries     = 3
        startPeriod = 10
      }

      logConfiguration = local.log_options["email-service"]
    }
  ])
}
