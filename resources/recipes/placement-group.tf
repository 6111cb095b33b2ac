resource "aws_placement_group" "NAME" {
  name     = "TITLE"
  strategy = "spread"
}
