variable "repositories" {
  description = "Names of the image repositories."
  type        = set(string)
}
