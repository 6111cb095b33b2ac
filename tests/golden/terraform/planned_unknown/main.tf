resource "terraform_data" "source" {
  input = "known"
}

resource "aws_vpc" "this" {
  cidr_block = "10.0.0.0/16"
  tags       = { Name = "vpc" }
}

resource "aws_subnet" "this" {
  for_each   = { a = 0, b = 1 }
  vpc_id     = aws_vpc.this.id
  cidr_block = cidrsubnet(aws_vpc.this.cidr_block, 8, each.value)
  tags       = merge(aws_vpc.this.tags, { Name = "subnet-${each.key}" })
}

resource "aws_security_group" "this" {
  name   = "unknown"
  vpc_id = aws_vpc.this.id

  dynamic "ingress" {
    for_each = toset([aws_vpc.this.main_route_table_id])
    content {
      from_port   = 1
      to_port     = 1
      protocol    = "tcp"
      description = ingress.value
    }
  }
}

locals {
  id      = aws_vpc.this.id
  objects = { for k, s in aws_subnet.this : k => { id = s.id, cidr = s.cidr_block } }
}

output "template" { value = "vpc ${local.id}" }
output "is_null" { value = aws_vpc.this.id == null }
output "conditional" { value = local.id == "x" ? "same" : "same" }
output "different" { value = local.id == "x" ? "yes" : "no" }
output "length" { value = length([local.id, "b"]) }
output "list" { value = [local.id, "b"] }
output "objects" { value = local.objects }
output "cidrs" { value = [for s in aws_subnet.this : s.cidr_block] }
output "keys" { value = keys(aws_subnet.this) }
output "concat" { value = concat(["a"], [local.id])[0] }
output "merge" { value = merge({ a = 1 }, { b = local.id }).a }
output "lookup" { value = lookup({ a = 1, b = local.id }, "a", 0) }
output "coalesce" { value = coalesce("known", local.id) }
output "try" { value = try(aws_vpc.this.tags.Name, "none") }
output "and" { value = false && local.id == "x" }
output "or" { value = true || local.id == "x" }
output "json" { value = jsonencode({ id = local.id }) }
output "element" { value = element(["a", local.id], 0) }
output "prefix" { value = startswith("arn-${local.id}", "arn-") }
output "zip" { value = zipmap(["a", "b"], ["known", local.id]) }
output "flat" { value = flatten([["a"], [local.id]]) }
output "index" { value = [local.id, "b"][1] }
output "splat" { value = values(aws_subnet.this)[*].cidr_block }
output "reversed" { value = reverse(["a", local.id]) }
output "slice" { value = slice(["a", local.id, "c"], 0, 1) }
output "sensitive" {
  value     = sensitive("s")
  sensitive = true
}
