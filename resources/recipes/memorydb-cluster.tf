resource "aws_memorydb_subnet_group" "NAME" {
  name       = "TITLE"
  subnet_ids = SUBNET_IDS
}

resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_memorydb_cluster" "NAME" {
  name                   = "TITLE"
  acl_name               = "open-access"
  node_type              = "db.t4g.small"
  num_shards             = 1
  num_replicas_per_shard = 1
  subnet_group_name      = aws_memorydb_subnet_group.NAME.name
  security_group_ids     = [aws_security_group.NAME.id]
  tls_enabled            = true
}
