variable "a" {
  type = string
}
variable "b" {
  type = list(string)
}
variable "b2" { type = map(string) }
variable "c" {
  type    = list(any)
  default = "list"
  nested {
    type = "map"
  }
}
variable "d" { type = set(any) }
variable "e" { type = "set" }
variable "f" { type = any }
output "g" {
  type = "list"
}
