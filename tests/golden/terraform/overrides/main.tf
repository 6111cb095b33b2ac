locals {
  size = "small"
}

resource "aws_instance" "this" {
  instance_type = local.size
  ami           = "a"

  root_block_device {
    volume_size = 8
  }
}
