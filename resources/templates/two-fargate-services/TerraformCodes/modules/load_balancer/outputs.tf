output "dns_name" {
  description = "Public name of the load balancer."
  value       = aws_lb.public.dns_name
}

output "target_group_arns" {
  description = "Target group of each service."
  value       = { for name, group in aws_lb_target_group.service : name => group.arn }

  # ECS refuses a target group that no load balancer uses yet: whoever takes these waits for the rules.
  depends_on = [aws_lb_listener_rule.service]
}
