variable "zones" {
  type    = map(object({ cidr = string, public = optional(bool, false) }))
  default = { a = { cidr = "10.0.0.0/24" }, b = { cidr = "10.0.1.0/24", public = true } }
}

module "network" {
  source = "./modules/network"
  name   = "main"
  zones  = var.zones
}

module "service" {
  source   = "./modules/service"
  for_each = { user = 3001, product = 3002 }

  name    = each.key
  port    = each.value
  vpc_id  = module.network.vpc.id
  subnets = module.network.subnet_ids
}

module "worker" {
  source = "./modules/service"
  count  = 2

  name    = "worker-${count.index}"
  port    = module.service["user"].port
  vpc_id  = module.network.vpc_id
  subnets = [module.network.subnets["a"].id]
}

resource "aws_route53_record" "service" {
  for_each = module.service

  name    = each.key
  records = [each.value.group_arn, module.worker[0].group_arn]
  ttl     = length(module.worker)
}

output "groups" {
  value = { for name, service in module.service : name => service.group_arn }
}

output "worker_groups" {
  value = module.worker[*].group_arn
}
