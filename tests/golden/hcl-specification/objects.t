result = {
  a = { b = 1, "c d" = 2, ef = 3, "7" = 4 }
  b = { x = 1, y = 2, "true" = 3 }
  c = "deep"
  d = 1
  e = {}
  f = { k1 = "v" }
}
