a = [for v in [3, 1, 2] : v * 2 if v > 1]
b = [for i, v in ["x", "y"] : "${i}${v}"]
c = { for k, v in { b = 1, a = 2 } : upper(k) => v }
d = { for v in ["aa", "ab", "b"] : substr(v, 0, 1) => v... }
e = [for k, v in { z = 1, a = 2 } : k]
f = [
  # comments and new lines do not matter
  for v in [1, 2] :
  v
]
g = [for o in [{ n = [1, 2] }, { n = [3] }] : [for n in o.n : n + 1]]
