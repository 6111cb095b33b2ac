resource "aws_iam_role" "NAME" {
  name = "TITLE"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "elasticmapreduce.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role" "NAME_machines" {
  name = "TITLE-machines"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_instance_profile" "NAME" {
  name = "TITLE"
  role = aws_iam_role.NAME_machines.name
}

resource "aws_emr_cluster" "NAME" {
  name          = "TITLE"
  release_label = "emr-7.5.0"
  applications  = ["Spark"]
  service_role  = aws_iam_role.NAME.arn

  ec2_attributes {
    instance_profile = aws_iam_instance_profile.NAME.arn
    subnet_id        = SUBNET_ID
  }

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  core_instance_group {
    instance_type  = "m5.xlarge"
    instance_count = 2
  }
}
