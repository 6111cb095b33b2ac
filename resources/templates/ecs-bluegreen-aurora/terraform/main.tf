module "network" {
  source = "./modules/network"

  name     = "microservices"
  vpc_cidr = var.vpc_cidr
  zones    = { for letter, zone in var.zones : letter => merge(zone, { availability_zone = "${var.region}${letter}" }) }
}

module "registry" {
  source = "./modules/registry"

  services = keys(local.services)
}

module "cluster" {
  source = "./modules/cluster"

  name          = "microservices-cluster"
  vpc_id        = module.network.vpc_id
  subnet_ids    = values(module.network.private_subnet_ids)
  instance_type = var.instance_type
  key_name      = var.key_name
  admin_cidr    = var.admin_cidr
}

module "load_balancer" {
  source = "./modules/load_balancer"

  vpc_id     = module.network.vpc_id
  subnet_ids = values(module.network.public_subnet_ids)
  services   = local.services
  admin_cidr = var.admin_cidr
}

module "database" {
  source = "./modules/database"

  vpc_id     = module.network.vpc_id
  subnet_ids = module.network.private_subnet_ids
}

module "services" {
  source = "./modules/services"

  region                          = var.region
  vpc_id                          = module.network.vpc_id
  subnet_ids                      = values(module.network.private_subnet_ids)
  services                        = local.services
  cluster_id                      = module.cluster.id
  cluster_name                    = module.cluster.name
  capacity_provider               = module.cluster.capacity_provider
  repositories                    = module.registry.repositories
  load_balancer_security_group_id = module.load_balancer.security_group_id
  blue_target_groups              = module.load_balancer.blue_target_groups
  green_target_groups             = module.load_balancer.green_target_groups
  listener_arns                   = module.load_balancer.listener_arns
  test_listener_arns              = module.load_balancer.test_listener_arns
  database                        = module.database.connection
}

module "delivery" {
  source = "./modules/delivery"

  region              = var.region
  branch              = var.branch
  services            = local.services
  repositories        = module.registry.repositories
  codedeploy_app_name = module.services.codedeploy_app_name
  execution_role_arn  = module.services.execution_role_arn
}

module "monitoring" {
  source = "./modules/monitoring"

  region        = var.region
  cluster_name  = module.cluster.name
  services      = local.services
  database_name = module.database.name
  pipeline_arn  = module.delivery.pipeline_arn
  projects      = module.delivery.project_names
  alert_email   = var.alert_email
}
