output "vpc_id" {
  description = "Id of the VPC."
  value       = aws_vpc.this.id
}

output "public_subnet_ids" {
  description = "Ids of the public subnets by the zone's letter."
  value       = { for letter, subnet in aws_subnet.public : letter => subnet.id }
}

output "private_subnet_ids" {
  description = "Ids of the private subnets by the zone's letter."
  value       = { for letter, subnet in aws_subnet.private : letter => subnet.id }

  # What starts in these subnets needs the way out at once: the first thing a task does is to pull its image.
  depends_on = [aws_route.nat, aws_route_table_association.private]
}
