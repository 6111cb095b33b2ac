variable "name" {
  description = "Name of the environment; cluster, service, load balancer and log group are called so."
  type        = string
}

variable "region" {
  description = "Region that the logs go to."
  type        = string
}

variable "vpc_id" {
  description = "VPC of the environment."
  type        = string
}

variable "public_subnet_ids" {
  description = "Subnets of the load balancer, one in each zone."
  type        = list(string)
}

variable "private_subnet_ids" {
  description = "Subnets of the tasks, one in each zone."
  type        = list(string)
}

variable "image" {
  description = "Image that the service starts with, before the pipeline deploys one."
  type        = string
}

variable "execution_role_arn" {
  description = "Role that pulls the image and writes the log."
  type        = string
}

variable "cpu" {
  description = "CPU of a task in units of 1/1024 vCPU."
  type        = number
}

variable "memory" {
  description = "Memory of a task in MiB."
  type        = number
}

variable "minimum" {
  description = "Least number of tasks, and the number to begin with."
  type        = number
}

variable "maximum" {
  description = "Largest number of tasks. The same as the least: no scaling."
  type        = number
}
