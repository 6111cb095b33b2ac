resource "aws_elasticache_subnet_group" "NAME" {
  name       = "TITLE"
  subnet_ids = SUBNET_IDS
}

resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Cache nodes of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_elasticache_replication_group" "NAME" {
  replication_group_id       = "TITLE"
  description                = "TITLE"
  engine                     = "redis"
  engine_version             = "7.1"
  node_type                  = "cache.t4g.micro"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
  subnet_group_name          = aws_elasticache_subnet_group.NAME.name
  security_group_ids         = [aws_security_group.NAME.id]
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
}
