resource "aws_sqs_queue" "NAME" {
  name                    = "TITLE"
  sqs_managed_sse_enabled = true
}

resource "aws_iam_role" "NAME" {
  name = "TITLE"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "scheduler.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "NAME" {
  name = "send"
  role = aws_iam_role.NAME.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "sqs:SendMessage"
      Resource = aws_sqs_queue.NAME.arn
    }]
  })
}

resource "aws_scheduler_schedule" "NAME" {
  name                = "TITLE"
  schedule_expression = "rate(1 hour)"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_sqs_queue.NAME.arn
    role_arn = aws_iam_role.NAME.arn
  }
}
