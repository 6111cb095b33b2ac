# The value is put in by hand or by a rotation, never by these files.
resource "aws_secretsmanager_secret" "NAME" {
  name = "TITLE"
}
