variable "name" {
  description = "Name of the system; cluster, repository, roles and pipeline are called after it."
  type        = string
  default     = "two-services"
}

variable "region" {
  description = "AWS Region of everything."
  type        = string
  default     = "us-east-1"
}

variable "vpc_cidr" {
  description = "Addresses of the VPC."
  type        = string
  default     = "10.0.0.0/16"
}

variable "zones" {
  description = "Availability zones by the letter that follows the Region's name, with the addresses of their subnets. A load balancer needs two or more."
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
    error_message = "An Application Load Balancer needs subnets in two or more zones."
  }
}

variable "branch" {
  description = "Branch whose pushes are built and deployed."
  type        = string
  default     = "main"
}
