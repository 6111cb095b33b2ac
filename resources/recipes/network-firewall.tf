# Everything passes until rules are added to the policy.
resource "aws_networkfirewall_firewall_policy" "NAME" {
  name = "TITLE"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
  }
}

resource "aws_networkfirewall_firewall" "NAME" {
  name                = "TITLE"
  vpc_id              = VPC_ID
  firewall_policy_arn = aws_networkfirewall_firewall_policy.NAME.arn

  subnet_mapping {
    subnet_id = SUBNET_ID
  }
}
