later = ["b.auto"]
