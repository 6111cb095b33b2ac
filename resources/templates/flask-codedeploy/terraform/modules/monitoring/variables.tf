variable "name" {
  description = "Name of the system."
  type        = string
}

variable "alert_email" {
  description = "Address that alarms go to."
  type        = string
}

variable "autoscaling_group_name" {
  description = "Auto Scaling group whose CPU is watched."
  type        = string
}
