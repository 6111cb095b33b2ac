output "execution_role_arn" {
  description = "Role of ECS itself."
  value       = aws_iam_role.execution.arn

  # A task that starts before its role may pull the image fails.
  depends_on = [aws_iam_role_policy.execution]
}

output "notification_role_arn" {
  description = "Role of the Notification API."
  value       = aws_iam_role.notification.arn

  depends_on = [aws_iam_role_policy.notification]
}

output "email_role_arn" {
  description = "Role of the Email Sender."
  value       = aws_iam_role.email.arn

  depends_on = [aws_iam_role_policy.email]
}
