#! connects auto-scaling-group -> s3-bucket
resource "aws_iam_role_policy" "NAME" {
  name = "read-NAME"
  role = FROM[aws_launch_template.iam_instance_profile.0.arn > role].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:GetObjectVersion"]
      Resource = "${TO.arn}/*"
    }]
  })
}
