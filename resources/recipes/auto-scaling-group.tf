data "aws_ssm_parameter" "NAME_image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_launch_template" "NAME" {
  name_prefix            = "TITLE-"
  image_id               = data.aws_ssm_parameter.NAME_image.value
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.NAME.id]

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
