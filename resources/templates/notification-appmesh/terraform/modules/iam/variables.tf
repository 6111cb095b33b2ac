variable "name" {
  description = "Name of the system, in front of each role's own."
  type        = string
}

variable "repository_arns" {
  description = "Image repositories that tasks pull from."
  type        = list(string)
}

variable "log_group_arns" {
  description = "Log groups that tasks write to."
  type        = list(string)
}

variable "queue_arn" {
  description = "Queue between the services."
  type        = string
}

variable "identity_arns" {
  description = "SES identities that the sender uses."
  type        = list(string)
}

variable "secret_arn" {
  description = "Secret with the mail addresses."
  type        = string
}
