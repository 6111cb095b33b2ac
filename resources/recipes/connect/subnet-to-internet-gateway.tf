#! connects subnet -> internet-gateway
#! unless FROM aws_route_table_association: has a route table already; change its route in the text.
resource "aws_route_table" "NAME" {
  vpc_id = VPC_ID

  tags = { Name = "FROM_TITLE" }
}

resource "aws_route" "NAME" {
  route_table_id         = aws_route_table.NAME.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = TO.id
}

resource "aws_route_table_association" "NAME" {
  subnet_id      = FROM.id
  route_table_id = aws_route_table.NAME.id
}
