# The services: this is the place to change one, and where a third begins. The name is also the folder of its sources,
# its container, its image repository and its target group.
locals {
  services = {
    user-service = {
      port          = 3001
      path          = "/users*"
      priority      = 10
      cpu           = 256 # 0.25 vCPU
      memory        = 512 # MiB
      desired_count = 2
      subnet_ids    = [module.network.private_subnet_ids["a"], module.network.private_subnet_ids["b"]]
    }

    product-service = {
      port          = 3002
      path          = "/products*"
      priority      = 20
      cpu           = 256
      memory        = 512
      desired_count = 2
      subnet_ids    = [module.network.private_subnet_ids["a"], module.network.private_subnet_ids["b"]]
    }
  }

  # Where only the port matters. Known before anything exists, so it can be a for_each of its own.
  service_ports = { for name, service in local.services : name => service.port }
}
