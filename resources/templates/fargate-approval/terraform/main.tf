module "network" {
  source = "./modules/network"

  name     = var.name
  vpc_cidr = var.vpc_cidr
  zones    = { for letter, zone in var.zones : letter => merge(zone, { availability_zone = "${var.region}${letter}" }) }
}

module "registry" {
  source = "./modules/registry"

  name = var.name
}

module "execution_role" {
  source = "./modules/execution_role"

  name           = var.name
  repository_arn = module.registry.repository_arn
}

# The two environments are the same module: what works in test is what production gets. They differ in what is written here.
module "test" {
  source = "./modules/environment"

  name               = "${var.name}-test"
  region             = var.region
  vpc_id             = module.network.vpc_id
  public_subnet_ids  = values(module.network.public_subnet_ids)
  private_subnet_ids = values(module.network.private_subnet_ids)
  image              = "${module.registry.repository_url}:initial"
  execution_role_arn = module.execution_role.arn

  cpu     = 256 # 0.25 vCPU; Apache with static files needs less
  memory  = 512 # MiB, the least that goes with 256
  minimum = 1   # one is enough to look at
  maximum = 1
}

module "production" {
  source = "./modules/environment"

  name               = "${var.name}-production"
  region             = var.region
  vpc_id             = module.network.vpc_id
  public_subnet_ids  = values(module.network.public_subnet_ids)
  private_subnet_ids = values(module.network.private_subnet_ids)
  image              = "${module.registry.repository_url}:initial"
  execution_role_arn = module.execution_role.arn

  cpu     = 256
  memory  = 512
  minimum = 2 # one in each zone: the loss of a zone leaves the other
  maximum = 6
}

module "delivery" {
  source = "./modules/delivery"

  name               = var.name
  branch             = var.branch
  website            = var.website
  approver_email     = var.approver_email
  repository         = { arn = module.registry.repository_arn, url = module.registry.repository_url }
  execution_role_arn = module.execution_role.arn
  test               = module.test.deployment
  production         = module.production.deployment
}
