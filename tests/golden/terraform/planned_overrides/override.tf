variable "size" {
  default = 3
}

resource "aws_security_group" "this" {
  name = "last"
}

output "described" {
  value = "last"
}
