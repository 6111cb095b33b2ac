module "outside" {
  source = "../../elsewhere"
  name   = "x"
}

module "missing" {
  source = "./missing"
}

module "remote" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"

  name = "main"
  azs  = ["us-east-1a"]
}

module "remote_each" {
  source   = "git::https://example.com/queue.git"
  for_each = toset(["a", "b"])
}

resource "aws_lb" "this" {
  name    = file("../secret.txt")
  subnets = module.remote.public_subnets
  vpc     = module.outside.vpc_id
  first   = module.remote.private_subnets[0]
  queue   = module.remote_each["a"].arn
  queues  = values(module.remote_each)[*].arn
}
