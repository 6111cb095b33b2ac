data "aws_ssm_parameter" "NAME_image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_launch_template" "NAME" {
  name_prefix   = "TITLE-"
  image_id      = data.aws_ssm_parameter.NAME_image.value
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "required"
  }
}
