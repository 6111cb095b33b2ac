variable "region" { default = "eu-central-1" }

provider "aws" {
  region = var.region

  default_tags {
    tags = { Team = "x" }
  }
}

provider "aws" {
  alias  = "use1"
  region = "us-east-1"
}

data "aws_region" "current" {}

data "aws_region" "use1" {
  provider = aws.use1
}

data "aws_availability_zones" "available" {
  state = "available"
}

data "aws_caller_identity" "me" {}
data "aws_partition" "current" {}

data "aws_ami" "linux" {
  most_recent = true
}

resource "aws_subnet" "zone" {
  for_each = { for i, zone in slice(data.aws_availability_zones.available.names, 0, 2) : zone => i }

  availability_zone = each.key
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, each.value)
}

resource "aws_acm_certificate" "cdn" {
  provider = aws.use1
  name     = "arn:${data.aws_partition.current.partition}:x:${data.aws_region.use1.name}:${data.aws_caller_identity.me.account_id}"
}

resource "aws_instance" "here" {
  ami = data.aws_ami.linux.id
}

resource "aws_instance" "own_region" {
  region = "ap-south-1"
}

module "child" {
  source = "./child"
}

module "child_elsewhere" {
  source    = "./child"
  providers = { aws = aws.use1 }
}
