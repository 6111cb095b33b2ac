resource "aws_backup_vault" "NAME" {
  name = "TITLE"
}

resource "aws_backup_plan" "NAME" {
  name = "TITLE"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.NAME.name
    schedule          = "cron(0 3 * * ? *)"

    lifecycle {
      delete_after = 35
    }
  }
}
