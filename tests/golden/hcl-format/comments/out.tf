# first
// second
/* block
   comment */
a              = 1 /* inside */ # after
/* before */ b = 2
c = [ # opening
  1,  # one
  # alone
  22, // two
]     # closing

d { # block
}   # end
# last, without a line's end