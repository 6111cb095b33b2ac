variable "name" {
  description = "Name of the system."
  type        = string
}

variable "branch" {
  description = "Branch whose pushes are built and deployed."
  type        = string
}

variable "repositories" {
  description = "Image repository of each service."
  type = map(object({
    arn = string
    url = string
  }))
}

variable "cluster_name" {
  description = "Cluster that the services run in."
  type        = string
}

variable "service_arns" {
  description = "ARN of each service that is deployed."
  type        = map(string)
}

variable "execution_role_arn" {
  description = "Execution role of the task definitions that a deployment registers."
  type        = string
}
