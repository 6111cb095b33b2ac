a = 1 + 2 * 3 - 4 / 2
b = -2 * -3
c = !true || true && false
d = 1 < 2 == true
e = 7 % 4 * 2
f = true ? 1 : false ? 2 : 3
g = (1 + 2) * 3
h = 1 + 1 == 2 && 2 != 3
i = -(3 - 5)
