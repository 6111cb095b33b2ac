variable "name" {}
variable "other" {}

output "name" {
  value = "${var.name} ${var.other}"
}
