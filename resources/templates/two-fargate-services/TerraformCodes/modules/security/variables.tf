variable "vpc_id" {
  description = "VPC of the groups."
  type        = string
}

variable "service_ports" {
  description = "Port of each service by its name."
  type        = map(number)
}
