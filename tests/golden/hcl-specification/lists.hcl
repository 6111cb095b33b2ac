a = [1, 2,]
b = upper(
  "x",
)
c = concat([1], [[2], [3]]...)