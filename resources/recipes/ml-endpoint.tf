resource "aws_iam_role" "NAME" {
  name = "TITLE"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "sagemaker.amazonaws.com" }
    }]
  })
}

resource "aws_sagemaker_model" "NAME" {
  name               = "TITLE"
  execution_role_arn = aws_iam_role.NAME.arn

  primary_container {
    image = "IMAGE"
  }
}

resource "aws_sagemaker_endpoint_configuration" "NAME" {
  name = "TITLE"

  production_variants {
    variant_name           = "main"
    model_name             = aws_sagemaker_model.NAME.name
    instance_type          = "ml.t2.medium"
    initial_instance_count = 1
  }
}

resource "aws_sagemaker_endpoint" "NAME" {
  name                 = "TITLE"
  endpoint_config_name = aws_sagemaker_endpoint_configuration.NAME.name
}
