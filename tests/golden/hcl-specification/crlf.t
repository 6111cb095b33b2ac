result = { a = 1, b = { c = "x" }, d = "one\r\ntwo\r\n" }
