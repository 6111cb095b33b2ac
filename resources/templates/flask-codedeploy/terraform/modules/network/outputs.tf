output "vpc_id" {
  description = "Id of the VPC."
  value       = aws_vpc.this.id
}

output "subnet_ids" {
  description = "Ids of the subnets, one in each zone."
  value       = [for subnet in aws_subnet.public : subnet.id]

  # What starts in these subnets needs the way out at once: the agent asks for work as soon as it runs.
  depends_on = [aws_route.internet, aws_route_table_association.public]
}
