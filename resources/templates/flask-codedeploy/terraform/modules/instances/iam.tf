# What the agents on an instance may do. There is no key pair: Session Manager is the way in.
resource "aws_iam_role" "this" {
  name = "${var.name}-instance"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRole"
        Principal = { Service = "ec2.amazonaws.com" }
      }
    ]
  })
}

resource "aws_iam_instance_profile" "this" {
  name = "${var.name}-instance"
  role = aws_iam_role.this.name
}

resource "aws_iam_role_policy" "agents" {
  name   = "fetch-revisions-and-log"
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.agents.json
}

data "aws_iam_policy_document" "agents" {
  # The revision that CodeDeploy tells its agent to install is a zip in this bucket.
  statement {
    sid = "FetchRevisions"
    actions = [
      "s3:GetObject",
      "s3:GetObjectVersion",
    ]
    resources = ["${var.artifact_bucket_arn}/*"]
  }

  # The CloudWatch agent sends Nginx's and Flask's files.
  statement {
    sid = "WriteLogs"
    actions = [
      "logs:CreateLogStream",
      "logs:DescribeLogStreams",
      "logs:PutLogEvents",
    ]
    resources = [for arn in var.log_group_arns : "${arn}:*"]
  }
}

resource "aws_iam_role_policy_attachment" "session_manager" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}
