resource "aws_ecs_task_definition" "NAME" {
  family                   = "TITLE"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name         = "TITLE"
      image        = "IMAGE"
      essential    = true
      portMappings = [{ containerPort = PORT, protocol = "tcp" }]
    }
  ])
}
