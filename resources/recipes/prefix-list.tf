resource "aws_ec2_managed_prefix_list" "NAME" {
  name           = "TITLE"
  address_family = "IPv4"
  max_entries    = 10

  entry {
    cidr        = "10.0.0.0/8"
    description = "Our networks"
  }
}
