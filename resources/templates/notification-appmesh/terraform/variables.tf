variable "name" {
  description = "Name of the system; network, queue, roles and alarms are called after it."
  type        = string
  default     = "notification"
}

variable "region" {
  description = "AWS Region of everything. The workflow names it too."
  type        = string
  default     = "us-east-1"
}

variable "cluster_name" {
  description = "ECS cluster of both services. The workflow names it too."
  type        = string
  default     = "notification-cluster"
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

variable "notification_image" {
  description = "Image of the Notification API, as the workflow pushed it. Empty: the repository's `latest`."
  type        = string
  default     = ""
}

variable "email_image" {
  description = "Image of the Email Sender, as the workflow pushed it. Empty: the repository's `latest`."
  type        = string
  default     = ""
}

variable "mail_sender" {
  description = "Address that SES sends from. AWS mails it a link, which has to be followed once."
  type        = string
  default     = "notifications@example.com"
}

variable "mail_recipient" {
  description = "Address that notifications go to. While the account is in the SES sandbox it has to be verified too."
  type        = string
  default     = "team@example.com"
}

variable "alarm_email" {
  description = "Address that alarms go to; empty for none."
  type        = string
  default     = ""
}
