locals {
  size = "large"
}

resource "aws_instance" "this" {
  ami = "b"

  root_block_device {
    volume_size = 16
  }
}
