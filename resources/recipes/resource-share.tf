resource "aws_ram_resource_share" "NAME" {
  name                      = "TITLE"
  allow_external_principals = false
}
