variable "region" {
  description = "AWS Region of everything. The task definitions in codedeploy/ name it too."
  type        = string
  default     = "us-west-2"
}

variable "vpc_cidr" {
  description = "Addresses of the VPC."
  type        = string
  default     = "10.0.0.0/16"
}

variable "zones" {
  description = "Availability zones by the letter that follows the Region's name, with the addresses of their subnets. Aurora's reader needs a second one."
  type = map(object({
    public_cidr  = string
    private_cidr = string
  }))
  default = {
    a = {
      public_cidr  = "10.0.10.0/24"
      private_cidr = "10.0.11.0/24"
    }
    b = {
      public_cidr  = "10.0.20.0/24"
      private_cidr = "10.0.21.0/24"
    }
  }

  validation {
    condition     = length(var.zones) >= 2
    error_message = "The load balancer and Aurora need subnets in two or more zones."
  }
}

variable "branch" {
  description = "Branch whose pushes are built and deployed."
  type        = string
  default     = "main"
}

variable "admin_cidr" {
  description = "Your own address: may try new versions at the test listeners, and reach port 22 of the instances through a VPN into the VPC."
  type        = string
  default     = "203.0.113.10/32" # an address of documentation; give your own
}

variable "key_name" {
  description = "Key pair for SSH into the instances. Without one, Session Manager is the way in."
  type        = string
  default     = null
}

variable "instance_type" {
  description = "Type of the cluster's instances. A t3 takes two tasks with their own network interface, whatever its size."
  type        = string
  default     = "t3.small"
}

variable "alert_email" {
  description = "Address that alerts and the budget's warning go to. AWS mails it a link, which has to be followed once."
  type        = string
  default     = "ops@example.com"
}
