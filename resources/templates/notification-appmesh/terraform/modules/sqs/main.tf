resource "aws_sqs_queue" "this" {
  name = var.name

  # Longer than an e-mail takes, so that no message is sent twice because its first sender was slow.
  visibility_timeout_seconds = 60
  receive_wait_time_seconds  = 20 # long polling: fewer empty answers
  message_retention_seconds  = 345600
  sqs_managed_sse_enabled    = true

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letter.arn
    maxReceiveCount     = 5
  })
}

# Messages that failed five times wait here for a person, for as long as SQS keeps them.
resource "aws_sqs_queue" "dead_letter" {
  name                      = "${var.name}-dlq"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}
