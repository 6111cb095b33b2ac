# A network of this account to be joined with. Give it the other network's id where that exists already.
resource "aws_vpc" "NAME_peer" {
  cidr_block = "10.99.0.0/16"

  tags = { Name = "TITLE" }
}

resource "aws_vpc_peering_connection" "NAME" {
  vpc_id      = VPC_ID
  peer_vpc_id = aws_vpc.NAME_peer.id
  auto_accept = true

  tags = { Name = "TITLE" }
}
