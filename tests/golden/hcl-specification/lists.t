result = { a = [1, 2], b = "X", c = [1, 2, 3] }
