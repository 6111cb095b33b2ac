variable "cluster_name" {
  description = "Name of the cluster."
  type        = string
}

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
  description = "The two services by name: image repository, image (empty for `latest`) and port."
  type = map(object({
    repository = string
    image      = string
    port       = number
  }))
}

variable "repository_urls" {
  description = "Address of each image repository."
  type        = map(string)
}

variable "log_group_names" {
  description = "Log group of each service."
  type        = map(string)
}

variable "namespace" {
  description = "Cloud Map namespace that the services register in."
  type = object({
    id  = string
    arn = string
  })
}

variable "target_group_arn" {
  description = "Target group of the API."
  type        = string
}

variable "alb_security_group_id" {
  description = "Security group of the load balancer."
  type        = string
}

variable "queue_url" {
  description = "Queue between the services."
  type        = string
}

variable "mail_secret_arn" {
  description = "Secret with the mail addresses, as JSON with sender and recipient."
  type        = string
}

variable "execution_role_arn" {
  description = "Role of ECS itself."
  type        = string
}

variable "notification_role_arn" {
  description = "Role of the API's containers."
  type        = string
}

variable "email_role_arn" {
  description = "Role of the sender's containers."
  type        = string
}
