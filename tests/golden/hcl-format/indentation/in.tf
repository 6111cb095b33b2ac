      a = [{
   b = 1
}, {
  c = [
[
1 ]
]
}]
resource "x" "y" {
x = f(g({
a = 1
}))
  y = [
    1 ]
b {
c {
}
        }
  z = cond ? (
1
) : 2
}
