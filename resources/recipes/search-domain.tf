resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_opensearch_domain" "NAME" {
  domain_name    = substr("TITLE", 0, 28)
  engine_version = "OpenSearch_2.17"

  cluster_config {
    instance_type  = "t3.small.search"
    instance_count = 1
  }

  ebs_options {
    ebs_enabled = true
    volume_size = 10
  }

  vpc_options {
    subnet_ids         = [SUBNET_ID]
    security_group_ids = [aws_security_group.NAME.id]
  }

  encrypt_at_rest {
    enabled = true
  }

  node_to_node_encryption {
    enabled = true
  }
}
