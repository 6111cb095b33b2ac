locals {
  a    = local.b
  b    = "${local.c}-b"
  c    = local.a
  self = local.self + 1
  fine = "x"
}

resource "aws_security_group" "one" {
  name        = "one"
  description = aws_security_group.two.id
}

resource "aws_security_group" "two" {
  name        = local.fine
  description = aws_security_group.one.id
}

resource "aws_instance" "self" {
  subnet_id = aws_instance.self.subnet_id
}

resource "aws_instance" "depends" {
  depends_on = [aws_instance.depends_back]
}

resource "aws_instance" "depends_back" {
  depends_on = [aws_instance.depends]
}

module "ring" {
  source = "./ring"
  input  = module.ring.output
}

module "again" {
  source = "./again"
}

# No cycle: the two outputs have nothing to do with one another.
module "pair" {
  source = "./pair"
  first  = "x"
  second = module.pair.first
}
