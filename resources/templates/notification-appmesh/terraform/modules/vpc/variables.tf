variable "name" {
  description = "Name of the VPC."
  type        = string
}

variable "vpc_cidr" {
  description = "Addresses of the VPC."
  type        = string
}

variable "zones" {
  description = "Zones by letter."
  type = map(object({
    availability_zone = string
    public_cidr       = string
    private_cidr      = string
  }))
}
