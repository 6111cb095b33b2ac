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

# Public: the load balancer and the NAT gateway, nothing else. They bring their own public addresses.
resource "aws_subnet" "public" {
  for_each = var.zones

  vpc_id            = aws_vpc.this.id
  availability_zone = each.value.availability_zone
  cidr_block        = each.value.public_cidr

  tags = { Name = "public-${each.key}" }
}

# Private: the tasks of both services.
resource "aws_subnet" "private" {
  for_each = var.zones

  vpc_id            = aws_vpc.this.id
  availability_zone = each.value.availability_zone
  cidr_block        = each.value.private_cidr

  tags = { Name = "private-${each.key}" }
}

locals {
  first_zone = sort(keys(var.zones))[0]
}

resource "aws_eip" "nat" {
  domain = "vpc"

  tags = { Name = "nat" }
}

# One for all zones: about 33 USD a month less than two. The loss of its zone cuts the other zone off from SQS, SES and
# ECR until it is back; a gateway in each zone (see the README) is the step towards a system that does not notice.
resource "aws_nat_gateway" "this" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public[local.first_zone].id

  tags = { Name = "nat" }

  # AWS accepts a NAT gateway in a VPC without an internet gateway, but it cannot work until there is one.
  depends_on = [aws_internet_gateway.this]
}
