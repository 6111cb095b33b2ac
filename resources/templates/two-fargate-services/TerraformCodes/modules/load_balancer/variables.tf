variable "vpc_id" {
  description = "VPC of the target groups."
  type        = string
}

variable "subnet_ids" {
  description = "Public subnets, one in each zone."
  type        = list(string)
}

variable "security_group_id" {
  description = "Security group of the load balancer."
  type        = string
}

variable "services" {
  description = "What each service answers on: its port, its path pattern, and the priority of its rule (lowest first)."
  type = map(object({
    port     = number
    path     = string
    priority = number
  }))
}
