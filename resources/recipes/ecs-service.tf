resource "aws_cloudwatch_log_group" "NAME" {
  name              = "/ecs/TITLE"
  retention_in_days = 30
}

# Pulls the image and writes the logs; the application itself has no role until it calls AWS.
resource "aws_iam_role" "NAME_execution" {
  name = "TITLE-execution"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "NAME_execution" {
  role       = aws_iam_role.NAME_execution.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_ecs_task_definition" "NAME" {
  family                   = "TITLE"
  #! where CLUSTER aws_ecs_capacity_provider
  requires_compatibilities = ["EC2"]
  #! anyway
  #! where no CLUSTER aws_ecs_capacity_provider
  requires_compatibilities = ["FARGATE"]
  #! anyway
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.NAME_execution.arn

  container_definitions = jsonencode([
    {
      name         = "TITLE"
      image        = "IMAGE"
      essential    = true
      portMappings = [{ name = "http", containerPort = PORT, protocol = "tcp" }]

      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.NAME.name
          awslogs-region        = "REGION"
          awslogs-stream-prefix = "TITLE"
        }
      }
    }
  ])
}

resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Tasks of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_vpc_security_group_egress_rule" "NAME_all" {
  security_group_id = aws_security_group.NAME.id
  description       = "Image registry, logs and whatever the application calls"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_ecs_service" "NAME" {
  name            = "TITLE"
  cluster         = CLUSTER_ID
  task_definition = aws_ecs_task_definition.NAME.arn
  #! where no CLUSTER aws_ecs_capacity_provider
  launch_type     = "FARGATE"
  #! anyway
  desired_count   = 2

  health_check_grace_period_seconds = 60

  #! where CLUSTER aws_ecs_capacity_provider
  capacity_provider_strategy {
    capacity_provider = CLUSTER.aws_ecs_capacity_provider.name
    weight            = 1
  }

  #! anyway
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = SUBNET_IDS
    security_groups  = [aws_security_group.NAME.id]
    assign_public_ip = false
  }
}
