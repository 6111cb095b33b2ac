data "aws_ssm_parameter" "NAME_image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_instance" "NAME" {
  ami                    = data.aws_ssm_parameter.NAME_image.value
  instance_type          = "t3.micro"
  subnet_id              = SUBNET_ID
  vpc_security_group_ids = [aws_security_group.NAME.id]

  metadata_options {
    http_tokens = "required"
  }

  root_block_device {
    encrypted = true
  }

  tags = { Name = "TITLE" }
}
