resource "aws_iam_group" "NAME" {
  name = "TITLE"
}
