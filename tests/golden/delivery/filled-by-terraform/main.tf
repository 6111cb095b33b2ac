resource "aws_ecs_task_definition" "web" {
  family                = "web"
  container_definitions = templatefile("${path.module}/containers.json", { port = 8080, image = "nginx" })
}
