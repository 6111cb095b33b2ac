# What the containers themselves may do. Each service has its own role: the API can only put messages in, the sender can
# only take them out and send mail.
resource "aws_iam_role" "notification" {
  name               = "${var.name}-api"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "notification" {
  statement {
    sid       = "Queue"
    actions   = ["sqs:SendMessage"]
    resources = [var.queue_arn]
  }

  statement {
    sid       = "Mesh"
    actions   = ["appmesh:StreamAggregatedResources"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "notification" {
  name   = "queue-messages"
  role   = aws_iam_role.notification.id
  policy = data.aws_iam_policy_document.notification.json
}

resource "aws_iam_role" "email" {
  name               = "${var.name}-email"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "email" {
  statement {
    sid = "TakeMessages"
    actions = [
      "sqs:DeleteMessage",
      "sqs:GetQueueAttributes",
      "sqs:ReceiveMessage",
    ]
    resources = [var.queue_arn]
  }

  statement {
    sid       = "SendMail"
    actions   = ["ses:SendEmail"]
    resources = var.identity_arns
  }

  statement {
    sid       = "Mesh"
    actions   = ["appmesh:StreamAggregatedResources"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "email" {
  name   = "take-messages-and-send-mail"
  role   = aws_iam_role.email.id
  policy = data.aws_iam_policy_document.email.json
}
