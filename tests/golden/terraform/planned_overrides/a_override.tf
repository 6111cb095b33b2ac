variable "size" {
  default = 2
}

variable "typed" {
  type = number
}

locals {
  replaced = "a"
}

resource "aws_security_group" "this" {
  name = "a"
  tags = { from = "a" }

  ingress {
    from_port = 2
    to_port   = 2
    protocol  = "tcp"
    self      = true
  }

  ingress {
    from_port = 3
    to_port   = 3
    protocol  = "tcp"
    self      = true
  }

  lifecycle {
    prevent_destroy = false
  }
}

resource "terraform_data" "counted" {
  count = 2
}

resource "aws_s3_bucket" "dynamic" {
  cors_rule {
    allowed_methods = ["PUT"]
    allowed_origins = ["a"]
  }
}

module "child" {
  name = "a"
}
