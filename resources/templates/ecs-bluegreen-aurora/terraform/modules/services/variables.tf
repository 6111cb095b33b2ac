variable "region" {
  description = "Region that the logs go to."
  type        = string
}

variable "vpc_id" {
  description = "VPC of the tasks."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets that tasks may run in."
  type        = list(string)
}

variable "services" {
  description = "The services by name: port, CPU in units of 1/1024 vCPU, memory in MiB, tasks at the start and at most."
  type = map(object({
    port          = number
    cpu           = number
    memory        = number
    desired_count = number
    max_count     = number
  }))
}

variable "cluster_id" {
  description = "Cluster that the services run in."
  type        = string
}

variable "cluster_name" {
  description = "Its name."
  type        = string
}

variable "capacity_provider" {
  description = "Capacity provider that tasks get their instances from. The appspecs name it too."
  type        = string
}

variable "repositories" {
  description = "Image repository of each service."
  type = map(object({
    arn = string
    url = string
  }))
}

variable "load_balancer_security_group_id" {
  description = "Security group of the load balancer."
  type        = string
}

variable "blue_target_groups" {
  description = "Target group that each service starts in."
  type = map(object({
    name = string
    arn  = string
  }))
}

variable "green_target_groups" {
  description = "The other target group of each service."
  type = map(object({
    name = string
    arn  = string
  }))
}

variable "listener_arns" {
  description = "Production listener of each service."
  type        = map(string)
}

variable "test_listener_arns" {
  description = "Test listener of each service."
  type        = map(string)
}

variable "database" {
  description = "How the services reach their database."
  type = object({
    host              = string
    database          = string
    secret_arn        = string
    security_group_id = string
  })
}
