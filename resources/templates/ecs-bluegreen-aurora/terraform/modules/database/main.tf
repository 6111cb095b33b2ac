resource "aws_db_subnet_group" "this" {
  name       = "microservices-aurora"
  subnet_ids = values(var.subnet_ids)
}

resource "aws_rds_cluster" "this" {
  cluster_identifier     = "microservices-aurora"
  engine                 = "aurora-mysql"
  engine_version         = "8.0.mysql_aurora.3.10.0" # Aurora MySQL 3, compatible with MySQL 8.0
  database_name          = "microservices_db"
  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [aws_security_group.aurora.id]

  # RDS makes the password, keeps it in Secrets Manager and changes it every week; it is in no file and no state.
  master_username             = "admin"
  manage_master_user_password = true

  backup_retention_period         = 7 # days; the default is one, however the cluster is made
  storage_encrypted               = true
  deletion_protection             = true
  final_snapshot_identifier       = "microservices-aurora-final"
  enabled_cloudwatch_logs_exports = ["error", "slowquery"]
}

# The one in the first zone writes; the other reads, and takes over within a minute when the first is lost.
resource "aws_rds_cluster_instance" "this" {
  for_each = var.subnet_ids

  identifier         = "microservices-aurora-${each.key}"
  cluster_identifier = aws_rds_cluster.this.id
  engine             = aws_rds_cluster.this.engine
  engine_version     = aws_rds_cluster.this.engine_version
  # The guide's db.t3.small does not exist for Aurora MySQL 3: medium is the smallest.
  instance_class      = "db.t3.medium"
  promotion_tier      = index(keys(var.subnet_ids), each.key)
  publicly_accessible = false
}

# Empty here: each service adds the rule that lets it in.
resource "aws_security_group" "aurora" {
  name        = "aurora-sg"
  description = "Database: reached by the services only"
  vpc_id      = var.vpc_id

  tags = { Name = "aurora-sg" }
}
