resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_msk_serverless_cluster" "NAME" {
  cluster_name = "TITLE"

  vpc_config {
    subnet_ids         = SUBNET_IDS
    security_group_ids = [aws_security_group.NAME.id]
  }

  client_authentication {
    sasl {
      iam {
        enabled = true
      }
    }
  }
}
