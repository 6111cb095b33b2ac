resource "aws_iam_user" "NAME" {
  name = "TITLE"
}
