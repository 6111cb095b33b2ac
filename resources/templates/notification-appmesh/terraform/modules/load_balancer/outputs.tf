output "dns_name" {
  description = "Public name of the load balancer."
  value       = aws_lb.public.dns_name
}

output "security_group_id" {
  description = "Security group of the load balancer."
  value       = aws_security_group.alb.id
}

output "target_group_arn" {
  description = "Target group of the API."
  value       = aws_lb_target_group.service.arn

  # ECS refuses a target group that no load balancer uses yet: whoever takes this waits for the listener.
  depends_on = [aws_lb_listener.http]
}
