variable "name" { type = string }
variable "port" { type = number }
variable "vpc_id" { type = string }
variable "subnets" { type = list(string) }

resource "aws_lb_target_group" "this" {
  name   = "${var.name}-${var.port}"
  port   = var.port
  vpc_id = var.vpc_id
}

resource "aws_ecs_service" "this" {
  name = var.name

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_port   = aws_lb_target_group.this.port
  }
}

output "group_arn" { value = aws_lb_target_group.this.arn }
output "port" { value = var.port }
