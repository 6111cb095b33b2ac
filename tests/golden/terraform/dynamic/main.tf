variable "rules" {
  type    = list(object({ port = number, cidrs = optional(list(string), ["0.0.0.0/0"]) }))
  default = [{ port = 80 }, { port = 443, cidrs = ["10.0.0.0/8"] }]
}

resource "aws_security_group" "web" {
  name = "web"

  dynamic "ingress" {
    for_each = var.rules
    content {
      from_port   = ingress.value.port
      to_port     = ingress.value.port
      cidr_blocks = ingress.value.cidrs
      description = "rule ${ingress.key}"
    }
  }

  egress {
    from_port = 0
  }

  dynamic "egress" {
    for_each = { dns = 53 }
    iterator = rule
    content {
      description = rule.key
      from_port   = rule.value
    }
  }
}

resource "aws_lb_listener" "nested" {
  dynamic "default_action" {
    for_each = toset(["forward"])
    content {
      type = default_action.value

      dynamic "forward" {
        for_each = [aws_lb_target_group.blue, aws_lb_target_group.green]
        iterator = group
        content {
          arn    = group.value.arn
          weight = group.key == 0 ? 90 : 10
          action = default_action.key
        }
      }
    }
  }
}

resource "aws_lb_target_group" "blue" { name = "blue" }
resource "aws_lb_target_group" "green" { name = "green" }

resource "aws_security_group" "unknown" {
  dynamic "ingress" {
    for_each = aws_security_group.web.rules
    content {
      from_port = ingress.value.port
    }
  }
}

resource "aws_security_group" "wrong" {
  dynamic "ingress" {
    for_each = "text"
    content {}
  }

  dynamic "egress" {
    content {}
  }
}
