result = { a = 1, b = [1, 2, 3], c = 3, blk = { x = { d = 1 } } }
