resource "aws_ami_copy" "NAME" {
  name              = "TITLE"
  source_ami_id     = "ami-0123456789abcdef0" # the image that is copied
  source_ami_region = "REGION"
  encrypted         = true
}
