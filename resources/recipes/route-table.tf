resource "aws_route_table" "NAME" {
  vpc_id = VPC_ID

  tags = { Name = "TITLE" }
}
