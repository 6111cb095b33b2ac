resource "aws_network_interface" "NAME" {
  subnet_id   = SUBNET_ID
  description = "TITLE"
}
