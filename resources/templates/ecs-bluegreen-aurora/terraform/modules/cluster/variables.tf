variable "name" {
  description = "Name of the cluster."
  type        = string
}

variable "vpc_id" {
  description = "VPC of the instances."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets of the instances, one in each zone."
  type        = list(string)
}

variable "instance_type" {
  description = "Type of the instances."
  type        = string
}

variable "key_name" {
  description = "Key pair for SSH, or null."
  type        = string
}

variable "admin_cidr" {
  description = "Address that may connect to port 22."
  type        = string
}
