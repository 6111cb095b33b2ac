variable "sender" {
  description = "Address that mail comes from."
  type        = string
}

variable "recipient" {
  description = "Address that mail goes to."
  type        = string
}
