#! setting NotificationArn = TOPIC.arn
resource "aws_iam_role_policy" "NAME_tell" {
  name = "tell-TITLE"
  role = PIPELINE[role_arn].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "sns:Publish"
      Resource = TOPIC.arn
    }]
  })
}
