#! connects auto-scaling-group -> log-group
resource "aws_iam_role_policy" "NAME" {
  name = "logs-NAME"
  role = FROM[aws_launch_template.iam_instance_profile.0.arn > role].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
      Resource = "${TO.arn}:*"
    }]
  })
}
