resource "aws_apigatewayv2_api" "NAME" {
  name          = "TITLE"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "NAME" {
  api_id      = aws_apigatewayv2_api.NAME.id
  name        = "$default"
  auto_deploy = true
}
