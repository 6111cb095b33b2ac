output "url" {
  description = "Where the load balancer answers."
  value       = "http://${aws_lb.this.dns_name}"
}

output "security_group_id" {
  description = "Security group of the load balancer."
  value       = aws_security_group.this.id
}

output "target_group_arn" {
  description = "Target group that the instances join."
  value       = aws_lb_target_group.this.arn
}

output "target_group_name" {
  description = "Name of the target group, which CodeDeploy takes instances out of and puts them back into."
  value       = aws_lb_target_group.this.name
}
