# one
// two
/* three
   lines */ a = 1 # four
b = [ // five
  1, # six
  /* seven */ 2 /* eight */,
  3 // nine
]
c = (1 + # ten
2)
blk /* eleven */ "x" { # twelve
  d = 1 /* thirteen */
} // fourteen
