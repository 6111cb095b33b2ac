variable "name" {
  description = "Name of the group and of its instances."
  type        = string
}

variable "vpc_id" {
  description = "VPC of the security group."
  type        = string
}

variable "subnet_ids" {
  description = "Subnets, one in each zone."
  type        = list(string)
}

variable "instance_type" {
  description = "Type of the instances."
  type        = string
}

variable "ami_parameter" {
  description = "SSM parameter with the id of the machine image."
  type        = string
}

variable "load_balancer_security_group_id" {
  description = "Security group of the load balancer, the only one that is let in."
  type        = string
}

variable "target_group_arn" {
  description = "Target group that the instances join."
  type        = string
}

variable "artifact_bucket_arn" {
  description = "Bucket that the agent fetches revisions from."
  type        = string
}

variable "log_group_arns" {
  description = "Log groups that the CloudWatch agent writes to."
  type        = list(string)
}
