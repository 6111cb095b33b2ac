output "identity_arns" {
  description = "Identities that a sender may use: in the sandbox the recipient's counts too."
  value       = [aws_ses_email_identity.sender.arn, aws_ses_email_identity.recipient.arn]
}

output "secret_arn" {
  description = "Secret with the addresses."
  value       = aws_secretsmanager_secret.mail.arn

  # A task that starts before the secret has a value fails.
  depends_on = [aws_secretsmanager_secret_version.mail]
}
