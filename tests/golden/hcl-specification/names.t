result = { "größe" = 1, "a-b_c9" = 2, "名前" = "値", sum = 5 }
