# The project that this follows names no values; these are what its author could have chosen. Where one is not obvious, a
# comment says why.

variable "name" {
  description = "Name of the system; repository, registry, roles and pipeline are called after it, clusters with their environment."
  type        = string
  default     = "website"
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

variable "approver_email" {
  description = "Address that is asked for approval. AWS mails it a link first, which has to be followed once."
  type        = string
  default     = "dev@example.com" # an address of documentation; give your own
}

variable "website" {
  description = "A website template to serve in place of the folder website/: address of a zip, and its SHA-256 checksum."
  type = object({
    url    = string
    sha256 = string
  })
  default = {
    url    = ""
    sha256 = ""
  }
}
