resource "aws_codedeploy_app" "NAME" {
  name             = "TITLE"
  compute_platform = "ECS"
}
