from_auto = ["auto", 1]
