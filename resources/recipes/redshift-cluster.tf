resource "aws_redshift_subnet_group" "NAME" {
  name       = "TITLE"
  subnet_ids = SUBNET_IDS
}

resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_redshift_cluster" "NAME" {
  cluster_identifier        = "TITLE"
  database_name             = "warehouse"
  master_username           = "administrator"
  manage_master_password    = true
  node_type                 = "ra3.large"
  cluster_subnet_group_name = aws_redshift_subnet_group.NAME.name
  vpc_security_group_ids    = [aws_security_group.NAME.id]
  encrypted                 = true
  publicly_accessible       = false
  final_snapshot_identifier = "TITLE-final"
}
