variable "name" {
  description = "Name of the system."
  type        = string
}

variable "branch" {
  description = "Branch whose pushes are built and deployed."
  type        = string
}

variable "website" {
  description = "Zip that is served in place of the folder website/; empty: the folder."
  type = object({
    url    = string
    sha256 = string
  })
}

variable "approver_email" {
  description = "Address that is asked for approval."
  type        = string
}

variable "repository" {
  description = "Image repository."
  type = object({
    arn = string
    url = string
  })
}

variable "execution_role_arn" {
  description = "Execution role of the task definitions that a deployment registers."
  type        = string
}

variable "test" {
  description = "Environment that every build is deployed to."
  type = object({
    cluster_name = string
    service_name = string
    service_arn  = string
    url          = string
  })
}

variable "production" {
  description = "Environment that approved builds are deployed to."
  type = object({
    cluster_name = string
    service_name = string
    service_arn  = string
    url          = string
  })
}
