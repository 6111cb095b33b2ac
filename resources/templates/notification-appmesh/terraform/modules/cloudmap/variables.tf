variable "namespace" {
  description = "Name of the namespace."
  type        = string
}

variable "vpc_id" {
  description = "VPC that the names are known in."
  type        = string
}
