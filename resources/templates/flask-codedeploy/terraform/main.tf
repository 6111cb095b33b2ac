module "network" {
  source = "./modules/network"

  name     = var.name
  vpc_cidr = var.vpc_cidr
  zones    = { for letter, cidr in var.zones : letter => { availability_zone = "${var.region}${letter}", cidr = cidr } }
}

module "load_balancer" {
  source = "./modules/load_balancer"

  name       = var.name
  vpc_id     = module.network.vpc_id
  subnet_ids = module.network.subnet_ids
}

module "instances" {
  source = "./modules/instances"

  name                            = var.name
  vpc_id                          = module.network.vpc_id
  subnet_ids                      = module.network.subnet_ids
  instance_type                   = var.instance_type
  ami_parameter                   = var.ami_parameter
  load_balancer_security_group_id = module.load_balancer.security_group_id
  target_group_arn                = module.load_balancer.target_group_arn
  artifact_bucket_arn             = module.delivery.artifact_bucket_arn
  log_group_arns                  = module.monitoring.log_group_arns
}

module "deployment" {
  source = "./modules/deployment"

  name                    = var.name
  autoscaling_group_names = [module.instances.autoscaling_group_name]
  target_group_name       = module.load_balancer.target_group_name
}

module "delivery" {
  source = "./modules/delivery"

  name                  = var.name
  repository            = var.repository
  branch                = var.branch
  application_name      = module.deployment.application_name
  deployment_group_name = module.deployment.deployment_group_name
}

module "monitoring" {
  source = "./modules/monitoring"

  name                   = var.name
  alert_email            = var.alert_email
  autoscaling_group_name = module.instances.autoscaling_group_name
}
