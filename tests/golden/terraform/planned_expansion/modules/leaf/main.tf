variable "name" {
  type = string
}

resource "terraform_data" "this" {
  input = "${path.module}: ${var.name}"
}

output "name" {
  value = upper(terraform_data.this.input)
}
