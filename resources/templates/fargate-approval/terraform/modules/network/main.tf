resource "aws_vpc" "this" {
  cidr_block           = var.vpc_cidr
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = var.name }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id

  tags = { Name = var.name }
}

# Public: the load balancer and the NAT gateways, nothing else. They bring their own public addresses.
resource "aws_subnet" "public" {
  for_each = var.zones

  vpc_id            = aws_vpc.this.id
  availability_zone = each.value.availability_zone
  cidr_block        = each.value.public_cidr

  tags = { Name = "public-${each.key}" }
}

# Private: the tasks. No address of theirs is reachable from outside.
resource "aws_subnet" "private" {
  for_each = var.zones

  vpc_id            = aws_vpc.this.id
  availability_zone = each.value.availability_zone
  cidr_block        = each.value.private_cidr

  tags = { Name = "private-${each.key}" }
}

resource "aws_eip" "nat" {
  for_each = var.zones

  domain = "vpc"

  tags = { Name = "nat-${each.key}" }
}

# One in each zone: the loss of a zone takes only its own way out, and no traffic pays for crossing zones.
resource "aws_nat_gateway" "this" {
  for_each = var.zones

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id

  tags = { Name = "nat-${each.key}" }

  # AWS accepts a NAT gateway in a VPC without an internet gateway, but it cannot work until there is one.
  depends_on = [aws_internet_gateway.this]
}
