resource "aws_db_subnet_group" "NAME" {
  name       = "TITLE"
  subnet_ids = SUBNET_IDS
}

resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Aurora instances of TITLE"
  vpc_id      = VPC_ID
}

# RDS keeps the password in Secrets Manager and changes it; no password stands in these files or in the state.
resource "aws_rds_cluster" "NAME" {
  cluster_identifier          = "TITLE"
  engine                      = "aurora-postgresql"
  engine_version              = "16.4"
  database_name               = "application"
  master_username             = "administrator"
  manage_master_user_password = true
  db_subnet_group_name        = aws_db_subnet_group.NAME.name
  vpc_security_group_ids      = [aws_security_group.NAME.id]
  storage_encrypted           = true
  backup_retention_period     = 7
  final_snapshot_identifier   = "TITLE-final"
}

resource "aws_rds_cluster_instance" "NAME" {
  count = 2

  identifier         = "TITLE-${count.index + 1}"
  cluster_identifier = aws_rds_cluster.NAME.id
  engine             = aws_rds_cluster.NAME.engine
  engine_version     = aws_rds_cluster.NAME.engine_version
  instance_class     = "db.t4g.medium"
}
