resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_dms_replication_subnet_group" "NAME" {
  replication_subnet_group_id          = "TITLE"
  replication_subnet_group_description = "TITLE"
  subnet_ids                           = SUBNET_IDS
}

resource "aws_dms_replication_instance" "NAME" {
  replication_instance_id     = "TITLE"
  replication_instance_class  = "dms.t3.small"
  allocated_storage           = 50
  replication_subnet_group_id = aws_dms_replication_subnet_group.NAME.id
  vpc_security_group_ids      = [aws_security_group.NAME.id]
  publicly_accessible         = false
}
