resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_fsx_lustre_file_system" "NAME" {
  storage_capacity   = 1200
  deployment_type    = "SCRATCH_2"
  subnet_ids         = [SUBNET_ID]
  security_group_ids = [aws_security_group.NAME.id]

  tags = { Name = "TITLE" }
}
