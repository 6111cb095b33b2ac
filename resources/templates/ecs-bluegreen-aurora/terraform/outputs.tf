output "urls" {
  description = "Where the services answer; try /users at the first and /orders at the second."
  value       = { for name, service in local.services : name => "http://${module.load_balancer.dns_name}:${service.listener_port}" }
}

output "clone_url" {
  description = "HTTPS address to push the code to."
  value       = module.delivery.clone_url
}

output "taskdefs" {
  description = "What belongs into codedeploy/<service>/taskdef.json: task definitions with this account's ARNs and the database's address."
  value       = module.services.taskdefs
}

output "repository_urls" {
  description = "Image repository of each service."
  value       = { for name, repository in module.registry.repositories : name => repository.url }
}
