resource "aws_db_subnet_group" "NAME" {
  name       = "TITLE"
  subnet_ids = SUBNET_IDS
}

resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Database TITLE"
  vpc_id      = VPC_ID
}

# RDS keeps the password in Secrets Manager and changes it; no password stands in these files or in the state.
resource "aws_db_instance" "NAME" {
  identifier                  = "TITLE"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.t4g.micro"
  allocated_storage           = 20
  db_name                     = "application"
  username                    = "administrator"
  manage_master_user_password = true
  db_subnet_group_name        = aws_db_subnet_group.NAME.name
  vpc_security_group_ids      = [aws_security_group.NAME.id]
  storage_encrypted           = true
  multi_az                    = true
  backup_retention_period     = 7
  final_snapshot_identifier   = "TITLE-final"
}
