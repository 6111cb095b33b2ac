variable "vpc_id" {
  description = "VPC of the database."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets by the zone's letter. There is an instance for each; the first one writes."
  type        = map(string)
}
