resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

resource "aws_batch_compute_environment" "NAME" {
  compute_environment_name = "TITLE"
  type                     = "MANAGED"

  compute_resources {
    type               = "FARGATE"
    max_vcpus          = 16
    subnets            = SUBNET_IDS
    security_group_ids = [aws_security_group.NAME.id]
  }
}

resource "aws_batch_job_queue" "NAME" {
  name     = "TITLE"
  state    = "ENABLED"
  priority = 1

  compute_environment_order {
    order               = 1
    compute_environment = aws_batch_compute_environment.NAME.arn
  }
}
