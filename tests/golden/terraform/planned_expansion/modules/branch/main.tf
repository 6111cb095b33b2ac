variable "name" {}

variable "size" {
  type = number
}

module "leaf" {
  source = "../leaf"
  count  = var.size
  name   = "${var.name}.${count.index}"
}

output "all" {
  value = module.leaf[*].name
}
