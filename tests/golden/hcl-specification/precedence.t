result = { a = 5, b = 6, c = false, d = true, e = 6, f = 1, g = 9, h = true, i = 2 }
