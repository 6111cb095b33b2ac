# What `terraform init` downloaded is read where its manifest says; what it did not is opaque.
module "queue" {
  source  = "example/queue/aws"
  version = "1.0.0"
  name    = "jobs"
}

module "absent" {
  source = "example/absent/aws"
  size   = 3
}

module "outdated" {
  source = "example/outdated/aws"
  name   = "left from another source"
}

output "queue" {
  value = module.queue.name
}

output "absent" {
  value = module.absent.id
}
