# The services: this is the place to change one. The name is also the folder of its sources, its container and its ECS
# service. Each has a port of its own on the load balancer, because a network load balancer knows no paths.
locals {
  services = {
    service-a = {
      project            = "microservices-build"
      port               = 3000
      listener_port      = 80
      test_listener_port = 8080
      cpu                = 128 # 1024 units are one vCPU
      memory             = 256 # MiB
      desired_count      = 2
      max_count          = 10
    }

    service-b = {
      project            = "microservices-build-b"
      port               = 3000
      listener_port      = 81
      test_listener_port = 8081
      cpu                = 128
      memory             = 256
      desired_count      = 2
      max_count          = 10
    }
  }
}
