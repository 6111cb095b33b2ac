resource "aws_amplify_app" "NAME" {
  name     = "TITLE"
  platform = "WEB"
}
