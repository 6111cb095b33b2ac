resource "x" "y" {
  a = foo
  b = "${foo}bar"
  c = "${foo}${bar}"
  d = foo("${bar}")
  e = foo
  f = (foo ?
  1 : 2)
  g = (foo ?
  1 : 2)
  h = ["${foo}"]
  i = { x = "${foo}" }
  j = foo("bar")
  k = foo
  l = "x"
  m { n = foo }
}
