variable "name" {
  description = "Name of the application."
  type        = string
}

variable "autoscaling_group_names" {
  description = "Auto Scaling groups whose instances are deployed to."
  type        = list(string)
}

variable "target_group_name" {
  description = "Target group that instances leave during their deployment."
  type        = string
}
