a = 1
resource "x" "y" {
  b = 2 # c

  longer = <<E
 text
E
}
