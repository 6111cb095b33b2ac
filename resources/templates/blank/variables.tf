variable "name" {
  description = "Name of the system, on every resource as the tag Project."
  type        = string
  default     = "new-system"
}

variable "region" {
  description = "AWS Region of everything."
  type        = string
  default     = "us-east-1"
}
