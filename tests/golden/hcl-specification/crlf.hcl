a = 1
b {
  c = "x"
}
d = <<EOT
one
two
EOT
