variable "name" {
  description = "Name of the system, in front of each alarm's own."
  type        = string
}

variable "region" {
  description = "Region of the metrics."
  type        = string
}

variable "cluster_name" {
  description = "Cluster whose services are watched."
  type        = string
}

variable "services" {
  description = "Names of the services."
  type        = set(string)
}

variable "queue_name" {
  description = "Queue that is watched."
  type        = string
}

variable "alarm_email" {
  description = "Address that alarms go to; empty for none."
  type        = string
}
