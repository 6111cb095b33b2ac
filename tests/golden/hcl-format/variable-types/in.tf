variable "a" {
  type = "string"
}
variable "b" {
  type = "list"
}
variable b2 { type = "map" }
variable "c" {
  type = list
  default = "list"
  nested {
    type = "map"
  }
}
variable "d" { type = set }
variable "e" { type = "set" }
variable "f" { type = any }
output "g" {
  type = "list"
}
