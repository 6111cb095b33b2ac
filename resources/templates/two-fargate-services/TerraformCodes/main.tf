module "network" {
  source = "./modules/network"

  name     = var.name
  vpc_cidr = var.vpc_cidr
  zones    = { for letter, zone in var.zones : letter => merge(zone, { availability_zone = "${var.region}${letter}" }) }
}

module "security" {
  source = "./modules/security"

  vpc_id        = module.network.vpc_id
  service_ports = local.service_ports
}

module "load_balancer" {
  source = "./modules/load_balancer"

  vpc_id            = module.network.vpc_id
  subnet_ids        = values(module.network.public_subnet_ids)
  security_group_id = module.security.alb_security_group_id
  services          = local.services
}

module "registry" {
  source = "./modules/registry"

  repositories = keys(local.services)
}

module "cluster" {
  source = "./modules/cluster"

  name              = var.name
  region            = var.region
  services          = local.services
  repositories      = module.registry.repositories
  target_group_arns = module.load_balancer.target_group_arns
  security_group_id = module.security.tasks_security_group_id
}

module "delivery" {
  source = "./modules/delivery"

  name               = var.name
  branch             = var.branch
  repositories       = module.registry.repositories
  cluster_name       = module.cluster.cluster_name
  service_arns       = module.cluster.service_arns
  execution_role_arn = module.cluster.execution_role_arn
}
