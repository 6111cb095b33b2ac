module "vpc" {
  source = "./modules/vpc"

  name     = var.name
  vpc_cidr = var.vpc_cidr
  zones    = { for letter, zone in var.zones : letter => merge(zone, { availability_zone = "${var.region}${letter}" }) }
}

module "ecr" {
  source = "./modules/ecr"

  repositories = [for service in local.services : service.repository]
}

module "sqs" {
  source = "./modules/sqs"

  name = "${var.name}s"
}

module "ses" {
  source = "./modules/ses"

  sender    = var.mail_sender
  recipient = var.mail_recipient
}

module "iam" {
  source = "./modules/iam"

  name            = var.name
  repository_arns = values(module.ecr.repository_arns)
  log_group_arns  = values(module.cloudwatch.log_group_arns)
  queue_arn       = module.sqs.queue_arn
  identity_arns   = module.ses.identity_arns
  secret_arn      = module.ses.secret_arn
}

module "cloudmap" {
  source = "./modules/cloudmap"

  namespace = "${var.name}.local"
  vpc_id    = module.vpc.vpc_id
}

module "appmesh" {
  source = "./modules/appmesh"

  mesh      = var.name
  namespace = "${var.name}.local"
  services = {
    notification-service = { port = local.services["notification-service"].port, calls = ["email-service"] }
    email-service        = { port = local.services["email-service"].port, calls = [] }
  }
}

module "load_balancer" {
  source = "./modules/load_balancer"

  vpc_id       = module.vpc.vpc_id
  subnet_ids   = values(module.vpc.public_subnet_ids)
  service_name = "notification-service"
  service_port = local.services["notification-service"].port
}

module "ecs" {
  source = "./modules/ecs"

  cluster_name          = var.cluster_name
  region                = var.region
  vpc_id                = module.vpc.vpc_id
  subnet_ids            = values(module.vpc.private_subnet_ids)
  services              = local.services
  repository_urls       = module.ecr.repository_urls
  log_group_names       = module.cloudwatch.log_group_names
  namespace             = module.cloudmap.namespace
  target_group_arn      = module.load_balancer.target_group_arn
  alb_security_group_id = module.load_balancer.security_group_id
  queue_url             = module.sqs.queue_url
  mail_secret_arn       = module.ses.secret_arn
  execution_role_arn    = module.iam.execution_role_arn
  notification_role_arn = module.iam.notification_role_arn
  email_role_arn        = module.iam.email_role_arn
}

module "cloudwatch" {
  source = "./modules/cloudwatch"

  name         = var.name
  region       = var.region
  cluster_name = var.cluster_name
  services     = keys(local.services)
  queue_name   = module.sqs.queue_name
  alarm_email  = var.alarm_email
}
