# SES sends from verified addresses only, and in its sandbox also to verified ones only. AWS mails each a link.
resource "aws_ses_email_identity" "sender" {
  email = var.sender
}

resource "aws_ses_email_identity" "recipient" {
  email = var.recipient
}

# The addresses belong to people: they are kept as a secret and reach the sender's container as its environment.
resource "aws_secretsmanager_secret" "mail" {
  name        = "notification/mail"
  description = "Who sends and who receives notifications"
}

resource "aws_secretsmanager_secret_version" "mail" {
  secret_id = aws_secretsmanager_secret.mail.id
  secret_string = jsonencode({
    sender    = var.sender
    recipient = var.recipient
  })
}
