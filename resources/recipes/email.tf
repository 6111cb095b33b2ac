# AWS mails a link to the address; nothing arrives before it is followed.
resource "aws_sns_topic_subscription" "NAME" {
  topic_arn = HOLDER.arn
  protocol  = "email"
  endpoint  = "ADDRESS"
}
