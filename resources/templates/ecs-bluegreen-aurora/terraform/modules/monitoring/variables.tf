variable "region" {
  description = "Region of the metrics."
  type        = string
}

variable "cluster_name" {
  description = "Cluster that is watched."
  type        = string
}

variable "services" {
  description = "The services by name, with the number of tasks that should run."
  type        = map(object({ desired_count = number }))
}

variable "database_name" {
  description = "Aurora cluster that is watched."
  type        = string
}

variable "pipeline_arn" {
  description = "Pipeline that is watched."
  type        = string
}

variable "projects" {
  description = "Build project of each service."
  type        = map(string)
}

variable "alert_email" {
  description = "Address that alerts go to."
  type        = string
}
