variable "mesh" {
  description = "Name of the mesh."
  type        = string
}

variable "namespace" {
  description = "Name of the Cloud Map namespace that the services register in."
  type        = string
}

variable "services" {
  description = "Services of the mesh by name: port, and the services that each of them calls."
  type = map(object({
    port  = number
    calls = list(string)
  }))
}
