variable "name" {
  type     = string
  nullable = false
  default  = "fallback"
}

variable "auto" {
  type = map(any)
}

variable "later" {
  type    = list(string)
  default = ["default"]
}

variable "services" {
  type = map(object({
    port    = number
    public  = optional(bool, false)
    image   = optional(string)
    scaling = optional(object({ least = optional(number, 1), most = optional(number, 2) }), {})
    tags    = optional(map(string), { kind = "service" })
  }))
  default = {
    api = { port = "80", extra = "dropped" }
    web = { port = 443, public = "true", scaling = { most = 9 }, tags = null }
  }
  validation {
    condition     = alltrue([for s in var.services : s.port > 0])
    error_message = "Ports are positive."
  }
}

variable "pair" {
  type    = tuple([string, number, bool])
  default = [1, "2", "true"]
}

variable "names" {
  type    = set(string)
  default = ["b", "a", "b", 3]
}

variable "loose" {
  default = { list = [1, "a"], nothing = null }
}

variable "nothing" {
  type    = string
  default = null
}

variable "secret" {
  type      = string
  sensitive = true
  default   = "shh"
}

variable "token" {
  type      = string
  ephemeral = true
  default   = "once"
}

variable "matrix" {
  type    = list(list(number))
  default = [["1", 2], []]
}

variable "mixed" {
  type    = list(any)
  default = [1, "two", true]
}

locals {
  combined = merge(var.auto, { name = var.name })
  nested   = { for k, s in var.services : k => "${s.port}/${s.scaling.least}-${s.scaling.most}/${coalesce(s.image, "none")}" }
}

resource "terraform_data" "all" {
  input = {
    name     = var.name
    auto     = var.auto
    later    = var.later
    services = var.services
    pair     = var.pair
    names    = var.names
    loose    = var.loose
    nothing  = var.nothing
    matrix   = var.matrix
    mixed    = var.mixed
    secret   = nonsensitive(var.secret)
    combined = local.combined
    nested   = local.nested
  }
}

output "secret" {
  value     = "${var.secret}!"
  sensitive = true
}

output "is_sensitive" {
  value = issensitive(var.secret)
}

output "nothing" {
  value = var.nothing == null ? "none" : var.nothing
}
