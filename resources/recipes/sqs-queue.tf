# Messages that were received five times without success wait in the dead-letter queue for a person.
resource "aws_sqs_queue" "NAME_dead_letter" {
  name                      = "TITLE-dead-letter"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue" "NAME" {
  name                       = "TITLE"
  visibility_timeout_seconds = 30
  receive_wait_time_seconds  = 20
  sqs_managed_sse_enabled    = true

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.NAME_dead_letter.arn
    maxReceiveCount     = 5
  })
}
