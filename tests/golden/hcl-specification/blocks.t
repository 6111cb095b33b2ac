result = { one = {}, two = { a = { c = { d = 2, nested = { e = 3 } } } } }
