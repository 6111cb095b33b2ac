output "dns_name" {
  description = "Public name of the load balancer."
  value       = aws_lb.public.dns_name
}

output "security_group_id" {
  description = "Security group of the load balancer."
  value       = aws_security_group.nlb.id
}

output "blue_target_groups" {
  description = "Target group that each service starts in: its name and ARN."
  value       = { for name, group in aws_lb_target_group.blue : name => { name = group.name, arn = group.arn } }

  # ECS refuses a target group that no load balancer uses yet: whoever takes these waits for the listeners.
  depends_on = [aws_lb_listener.production]
}

output "green_target_groups" {
  description = "The other target group of each service."
  value       = { for name, group in aws_lb_target_group.green : name => { name = group.name, arn = group.arn } }
}

output "listener_arns" {
  description = "Production listener of each service."
  value       = { for name, listener in aws_lb_listener.production : name => listener.arn }
}

output "test_listener_arns" {
  description = "Test listener of each service."
  value       = { for name, listener in aws_lb_listener.test : name => listener.arn }
}
