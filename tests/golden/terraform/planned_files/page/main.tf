variable "title" {
  type = string
}

output "text" {
  value = templatefile("${path.module}/list.tftpl", { title = var.title, items = { a = 1, b = [true, null] } })
}
