variable "name" {}

variable "zones" {
  type = map(object({ cidr = string, public = bool }))
}

resource "aws_vpc" "this" {
  cidr_block = "10.0.0.0/16"
  tags       = { Name = var.name }
}

resource "aws_subnet" "this" {
  for_each = var.zones

  vpc_id                  = aws_vpc.this.id
  cidr_block              = each.value.cidr
  map_public_ip_on_launch = each.value.public
}

output "vpc" { value = aws_vpc.this }
output "vpc_id" { value = aws_vpc.this.id }
output "subnets" { value = aws_subnet.this }
output "subnet_ids" { value = [for subnet in aws_subnet.this : subnet.id] }
