resource "aws_lb_target_group" "NAME" {
  name        = "TITLE"
  port        = PORT
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = VPC_ID

  health_check {
    path    = "/"
    matcher = "200"
  }
}
