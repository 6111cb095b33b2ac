locals {
  native = "${local.name}/${length(local.picked)}"
}
