resource "aws_glue_catalog_database" "NAME" {
  name = replace("TITLE", "-", "_")
}
