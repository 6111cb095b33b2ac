resource "aws_cloudwatch_log_group" "NAME" {
  name              = "/aws/lambda/TITLE"
  retention_in_days = 30
}

resource "aws_iam_role" "NAME" {
  name = "TITLE"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "NAME_logs" {
  name = "logs"
  role = aws_iam_role.NAME.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.NAME.arn}:*"
    }]
  })
}

resource "aws_lambda_function" "NAME" {
  function_name = "TITLE"
  role          = aws_iam_role.NAME.arn
  package_type  = "Image"
  image_uri     = "IMAGE"
  timeout       = 30
  memory_size   = 256
}
