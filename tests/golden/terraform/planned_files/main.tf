module "page" {
  source = "./page"
  title  = "Files"
}

locals {
  names = fileset(path.module, "page/**")
}

output "names" { value = local.names }
output "top" { value = fileset("${path.module}/page", "*.{tf,txt}") }
output "page" { value = module.page.text }
output "hash" { value = filemd5("${path.module}/page/list.tftpl") }
output "exists" { value = [fileexists("page/main.tf"), fileexists("page/none.tf")] }
output "directory" { value = dirname("${path.module}/page/main.tf") }
output "json" { value = jsondecode(file("${path.root}/page/parts/data.json")).answer }
output "base64" { value = filebase64("page/parts/data.json") }
output "yaml" { value = yamldecode(file("page/parts/data.json")) }
output "workspace" { value = terraform.workspace }
