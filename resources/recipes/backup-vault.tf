resource "aws_backup_vault" "NAME" {
  name = "TITLE"
}
