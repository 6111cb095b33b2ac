variable "name" {
  type = string
}

resource "aws_sqs_queue" "this" {
  name = "${basename(path.module)}-${var.name}"
}

output "name" {
  value = aws_sqs_queue.this.name
}
