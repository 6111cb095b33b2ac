resource "aws_internet_gateway" "NAME" {
  vpc_id = VPC_ID

  tags = { Name = "TITLE" }
}
