resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_vpc_security_group_egress_rule" "NAME_all" {
  security_group_id = aws_security_group.NAME.id
  description       = "Packages, AWS and whatever the application calls"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

# What the instances may do. There is no key pair: Session Manager is the way in.
resource "aws_iam_role" "NAME" {
  name = "TITLE-instance"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "NAME_sessions" {
  role       = aws_iam_role.NAME.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "NAME" {
  name = "TITLE-instance"
  role = aws_iam_role.NAME.name
}

resource "aws_launch_template" "NAME" {
  name_prefix = "TITLE-"
  # Looked up whenever an instance starts: always the current Amazon Linux.
  image_id               = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.NAME.id]

  iam_instance_profile {
    arn = aws_iam_instance_profile.NAME.arn
  }

  # Only callers that fetch a token first read the instance's credentials.
  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_autoscaling_group" "NAME" {
  name                = "TITLE"
  min_size            = 2
  max_size            = 4
  desired_capacity    = 2
  vpc_zone_identifier = SUBNET_IDS

  launch_template {
    id      = aws_launch_template.NAME.id
    version = "$Latest"
  }
}
