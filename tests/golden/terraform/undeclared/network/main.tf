variable "name" {}
output "vpc_id" { value = var.name }
