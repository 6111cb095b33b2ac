resource "aws_cloudformation_stack" "NAME" {
  name = "TITLE"

  template_body = jsonencode({
    Resources = {
      Topic = { Type = "AWS::SNS::Topic" }
    }
  })
}
