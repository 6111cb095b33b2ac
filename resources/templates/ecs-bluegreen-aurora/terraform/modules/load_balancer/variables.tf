variable "vpc_id" {
  description = "VPC of the target groups."
  type        = string
}

variable "subnet_ids" {
  description = "Public subnets, one in each zone."
  type        = list(string)
}

variable "services" {
  description = "Port of each service, and its two ports on the load balancer."
  type = map(object({
    port               = number
    listener_port      = number
    test_listener_port = number
  }))
}

variable "admin_cidr" {
  description = "Address that may use the test listeners."
  type        = string
}
