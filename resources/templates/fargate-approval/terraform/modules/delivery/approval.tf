# Who is asked before production. The mail holds the link to the pipeline, where the answer is given, and the address of the
# test environment.
resource "aws_sns_topic" "approval" {
  name = "${var.name}-approval"
}

resource "aws_sns_topic_subscription" "approver" {
  topic_arn = aws_sns_topic.approval.arn
  protocol  = "email"
  endpoint  = var.approver_email
}
