variable "name" {
  description = "Name of the cluster, and of its role."
  type        = string
}

variable "region" {
  description = "Region that the logs go to."
  type        = string
}

variable "services" {
  description = "The services by name: CPU in units of 1/1024 vCPU, memory in MiB, the number of tasks, and the private subnets they may run in."
  type = map(object({
    port          = number
    cpu           = number
    memory        = number
    desired_count = number
    subnet_ids    = list(string)
  }))
}

variable "repositories" {
  description = "Image repository of each service."
  type = map(object({
    arn = string
    url = string
  }))
}

variable "target_group_arns" {
  description = "Target group of each service."
  type        = map(string)
}

variable "security_group_id" {
  description = "Security group of the tasks."
  type        = string
}
