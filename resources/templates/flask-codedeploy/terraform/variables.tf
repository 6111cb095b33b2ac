# The project that this follows leaves most values open; these are what its author could have chosen. Where one is not
# obvious, a comment says why.

variable "name" {
  description = "Name of the system; everything is called after it. Scripts and log groups on the instances name it too."
  type        = string
  default     = "flask-todo"
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
  description = "Availability zones by the letter that follows the Region's name, with the addresses of their subnet."
  type        = map(string)
  default = {
    a = "10.0.10.0/24"
    b = "10.0.20.0/24"
    c = "10.0.30.0/24"
  }

  validation {
    condition     = length(var.zones) >= 2
    error_message = "An Application Load Balancer needs subnets in two or more zones."
  }
}

variable "repository" {
  description = "Repository on GitHub, as owner/name."
  type        = string
  default     = "example/flask-todo" # give your own
}

variable "branch" {
  description = "Branch whose pushes are built and deployed."
  type        = string
  default     = "main"
}

variable "instance_type" {
  description = "Type of the instances."
  type        = string
  default     = "t3.micro" # 2 vCPU, 1 GiB: enough for Nginx, two workers and the agents
}

variable "ami_parameter" {
  description = "SSM parameter with the id of the machine image that ami/bake.sh made."
  type        = string
  default     = "/flask-todo/ami"
}

variable "alert_email" {
  description = "Address that alarms go to. AWS mails it a link first, which has to be followed once."
  type        = string
  default     = "ops@example.com" # an address of documentation; give your own
}
