resource "aws_neptune_subnet_group" "NAME" {
  name       = "TITLE"
  subnet_ids = SUBNET_IDS
}

resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_neptune_cluster" "NAME" {
  cluster_identifier        = "TITLE"
  neptune_subnet_group_name = aws_neptune_subnet_group.NAME.name
  vpc_security_group_ids    = [aws_security_group.NAME.id]
  storage_encrypted         = true
  backup_retention_period   = 7
  final_snapshot_identifier = "TITLE-final"
}

resource "aws_neptune_cluster_instance" "NAME" {
  identifier         = "TITLE-1"
  cluster_identifier = aws_neptune_cluster.NAME.id
  instance_class     = "db.t4g.medium"
}
