output "queue_url" {
  description = "Address that the services send to and receive from."
  value       = aws_sqs_queue.this.url
}

output "queue_arn" {
  description = "ARN of the queue."
  value       = aws_sqs_queue.this.arn
}

output "queue_name" {
  description = "Name of the queue, as CloudWatch's metrics call it."
  value       = aws_sqs_queue.this.name
}
