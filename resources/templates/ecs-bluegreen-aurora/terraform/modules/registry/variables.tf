variable "services" {
  description = "Services that get a repository."
  type        = set(string)
}
