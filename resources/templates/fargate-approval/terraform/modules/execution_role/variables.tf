variable "name" {
  description = "Name of the system."
  type        = string
}

variable "repository_arn" {
  description = "Repository that images are pulled from."
  type        = string
}
