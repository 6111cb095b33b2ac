resource "aws_ebs_volume" "NAME" {
  availability_zone = "ZONE"
  size              = 20
  type              = "gp3"
  encrypted         = true

  tags = { Name = "TITLE" }
}
