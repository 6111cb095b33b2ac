variable "zones" {
  type    = list(string)
  default = ["a", "b"]
}

locals {
  subnets = { for i, z in var.zones : "private-${z}" => { index = i, zone = z } }
}

resource "terraform_data" "none" {
  count = 0
  input = "never"
}

resource "terraform_data" "maybe" {
  count = length(var.zones) > 1 ? 1 : 0
  input = count.index
}

resource "terraform_data" "counted" {
  count = length(var.zones)
  input = { zone = element(var.zones, count.index), index = count.index }
}

resource "terraform_data" "of_set" {
  for_each = toset(concat(var.zones, ["quote\"d", "dollar$${x}"]))
  input    = "${each.key}=${each.value}"
}

resource "terraform_data" "of_map" {
  for_each = local.subnets
  input    = merge(each.value, { key = each.key })
}

resource "terraform_data" "chained" {
  for_each = terraform_data.of_map
  input    = each.value.input.zone
}

module "branch" {
  source   = "./modules/branch"
  for_each = { x = 1, y = 2 }
  name     = each.key
  size     = each.value
}

module "leaf" {
  source = "./modules/leaf"
  count  = 2
  name   = "root-${count.index}"

  depends_on = [terraform_data.counted]
}

output "none" { value = one(terraform_data.none[*].input) }
output "maybe" { value = terraform_data.maybe[0].input }
output "counted" { value = terraform_data.counted[*].input.zone }
output "legacy" { value = terraform_data.counted.*.input.index }
output "of_set" { value = sort([for k, v in terraform_data.of_set : k]) }
output "of_map" { value = { for k, v in terraform_data.of_map : k => v.input.index } }
output "leaves" { value = module.leaf[*].name }
output "branches" { value = [for b in module.branch : b.all] }
output "one_branch" { value = module.branch["y"].all[1] }
output "tried" { value = try(terraform_data.none[0].input, "no such instance") }
