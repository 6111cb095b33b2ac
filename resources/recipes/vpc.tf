resource "aws_vpc" "NAME" {
  cidr_block           = "CIDR"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = "TITLE" }
}
