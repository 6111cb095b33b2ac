output "log_group_names" {
  description = "Log group of each service."
  value       = { for name, group in aws_cloudwatch_log_group.service : name => group.name }
}

output "log_group_arns" {
  description = "ARN of each service's log group."
  value       = { for name, group in aws_cloudwatch_log_group.service : name => group.arn }
}

output "dashboard_name" {
  description = "Name of the dashboard."
  value       = aws_cloudwatch_dashboard.this.dashboard_name
}
