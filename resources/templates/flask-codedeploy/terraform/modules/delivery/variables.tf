variable "name" {
  description = "Name of the system."
  type        = string
}

variable "repository" {
  description = "Repository on GitHub, as owner/name."
  type        = string
}

variable "branch" {
  description = "Branch whose pushes are built and deployed."
  type        = string
}

variable "application_name" {
  description = "CodeDeploy application."
  type        = string
}

variable "deployment_group_name" {
  description = "Deployment group of that application."
  type        = string
}
