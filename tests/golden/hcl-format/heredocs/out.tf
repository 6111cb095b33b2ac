resource "x" "y" {
  a = <<EOT
  text ${foo} %{if x}y%{endif}
	tab
EOT
  b = <<-EOT
       indented ${jsonencode({
  a = 1
})}
    EOT
c = f(<<A
x
A
, 1)
d = [<<B
y
B
]
}
