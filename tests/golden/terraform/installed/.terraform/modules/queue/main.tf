variable "name" {
  type = string
}

module "inner" {
  source = "git::https://example.com/inner.git"
  name   = "${var.name}-inner"
}

output "name" {
  value = module.inner.name
}
