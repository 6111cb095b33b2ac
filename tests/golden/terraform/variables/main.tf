variable "from_default" { default = "default" }

variable "from_tfvars" {
  type    = number
  default = 1
}

variable "from_auto" { type = list(string) }

variable "from_json" { type = map(number) }

variable "without_value" { type = string }

variable "is_not_null" {
  type     = string
  default  = "fallback"
  nullable = false
}

variable "service" {
  type = object({
    name    = string
    cpu     = optional(number, 256)
    tags    = optional(map(string), {})
    scaling = optional(object({ min = optional(number, 1), max = optional(number, 4) }), {})
    note    = optional(string)
  })
  default = { name = "user", scaling = { max = 8 }, extra = "dropped" }
}

variable "environment" {
  type    = string
  default = "dev"

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "The environment must be dev or prod."
  }
}

variable "port" {
  type    = number
  default = "no number"
}

variable "odd" {
  type = strin
}

variable "secret" {
  sensitive = true
  default   = "hidden"
}

resource "aws_ssm_parameter" "all" {
  default = var.from_default
  tfvars  = var.from_tfvars
  auto    = var.from_auto
  json    = var.from_json
  without = var.without_value
  null    = var.is_not_null
  service = var.service
  secret  = "x${var.secret}"
}
