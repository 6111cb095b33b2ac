variable "region" { default = "us-east-1" }

locals {
  name = "x"
}

resource "aws_vpc" "main" {
  cidr_block = var.regoin
}

resource "aws_subnet" "main" {
  vpc_id = aws_vpc.mian.id
  zone   = local.nam
  other  = aws_vpcs.main.id
  module = module.netwrok.id
  output = module.network.vpcid
  data   = data.aws_region.current.name
  lost   = aws_region.current.name
  each   = each.key
  index  = count.index
  path   = path.modul
  bare   = something
  quiet  = try(aws_vpc.absent.id, "x")
  call   = uper("x")
  attr   = var.region.name
  locals = locals.name
}

module "network" {
  source = "./network"
  nane   = "x"
}

resource "aws_vpc" "main" {}

resourse "aws_vpc" "other" {}

resource "aws_vpc" {}

output "a" { value = 1 }
output "a" { value = 2 }
