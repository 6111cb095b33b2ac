variable "size" {
  type        = number
  default     = 1
  description = "kept"
}

variable "typed" {
  default = "5"
}

locals {
  kept     = "main"
  replaced = "main"
}

resource "aws_security_group" "this" {
  name        = "main"
  description = "kept"
  tags        = { from = "main", kept = "no" }

  ingress {
    from_port = 1
    to_port   = 1
    protocol  = "tcp"
    self      = true
  }

  egress {
    from_port   = 9
    to_port     = 9
    protocol    = "udp"
    cidr_blocks = ["10.0.0.0/8"]
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "terraform_data" "counted" {
  count = 1
  input = var.size
}

resource "aws_s3_bucket" "dynamic" {
  bucket = "dynamic-example"

  dynamic "cors_rule" {
    for_each = ["main"]
    content {
      allowed_methods = ["GET"]
      allowed_origins = [cors_rule.value]
    }
  }
}

module "child" {
  source = "./child"
  name   = "main"
  other  = "kept"
}

output "typed" { value = var.typed }
output "size" { value = var.size }
output "locals" { value = "${local.kept} ${local.replaced}" }
output "child" { value = module.child.name }

output "described" {
  description = "kept"
  value       = "main"
}
