variable "vpc_id" {
  description = "VPC of the target group."
  type        = string
}

variable "subnet_ids" {
  description = "Public subnets, one in each zone."
  type        = list(string)
}

variable "service_name" {
  description = "Service that requests go to."
  type        = string
}

variable "service_port" {
  description = "Port that it listens on."
  type        = number
}
