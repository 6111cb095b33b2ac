terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = []
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

data "aws_region" "default" {}

data "aws_region" "west" {
  provider = aws.west
}

data "aws_partition" "current" {}
data "aws_caller_identity" "current" {}

module "plain" {
  source = "./child"
}

module "passed" {
  source    = "./child"
  providers = { aws = aws.west }
}

output "regions" {
  value = [data.aws_region.default.name, data.aws_region.west.name, module.plain.region, module.passed.region]
}

output "identity" {
  value = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root"
}

output "suffix" {
  value = "ec2.${data.aws_partition.current.dns_suffix} ${data.aws_partition.current.reverse_dns_prefix}"
}
