variable "region" {
  description = "Region of the pipeline."
  type        = string
}

variable "branch" {
  description = "Branch whose pushes are built and deployed."
  type        = string
}

variable "services" {
  description = "The services by name, each with the name of its build project."
  type        = map(object({ project = string }))
}

variable "repositories" {
  description = "Image repository of each service."
  type = map(object({
    arn = string
    url = string
  }))
}

variable "codedeploy_app_name" {
  description = "CodeDeploy application of the services."
  type        = string
}

variable "execution_role_arn" {
  description = "Execution role of the task definitions that a deployment registers."
  type        = string
}
