variable "name" {
  description = "Name of the queue; its dead-letter queue is called after it."
  type        = string
}
