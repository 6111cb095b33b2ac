resource "foo" "bar" {}
resource "a" "b" /* stays */ {
}
module "é\n\"x\"" {
}
provider "aws" { region = "x" }
