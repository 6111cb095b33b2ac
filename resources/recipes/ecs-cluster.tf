resource "aws_ecs_cluster" "NAME" {
  name = "TITLE"
}
