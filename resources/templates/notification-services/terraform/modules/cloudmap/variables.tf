variable "namespace" {
  description = "Name of the namespace."
  type        = string
}
