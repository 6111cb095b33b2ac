resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Mount targets of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_efs_file_system" "NAME" {
  creation_token = "TITLE"
  encrypted      = true

  tags = { Name = "TITLE" }
}

resource "aws_efs_mount_target" "NAME" {
  file_system_id  = aws_efs_file_system.NAME.id
  subnet_id       = SUBNET_ID
  security_groups = [aws_security_group.NAME.id]
}
