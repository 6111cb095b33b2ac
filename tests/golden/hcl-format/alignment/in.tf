resource "aws_instance" "web" {
ami="ami-1" # the image
instance_type   =    "t3.micro"
  count = 2 // how many
  # a comment line ends the column of comments, not of the equals signs
  x = 1 # one
  longer_name = {
    a = 1
    bcd = "x" # in the map
  }
  y = 1
  zz = [1,
  2]
  é̂ = "combining" # c
  日本 = 2 # d

  after_blank=3
  t = <<EOT
  text   stays
EOT
  much_longer_after_heredoc = 4
}
