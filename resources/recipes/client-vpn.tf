resource "aws_acm_certificate" "NAME" {
  domain_name       = "TITLE.example.com"
  validation_method = "DNS"
}

# People sign in with certificates that this one's authority issued.
resource "aws_ec2_client_vpn_endpoint" "NAME" {
  description            = "TITLE"
  vpc_id                 = VPC_ID
  client_cidr_block      = "10.2.0.0/22"
  server_certificate_arn = aws_acm_certificate.NAME.arn
  split_tunnel           = true

  authentication_options {
    type                       = "certificate-authentication"
    root_certificate_chain_arn = aws_acm_certificate.NAME.arn
  }

  connection_log_options {
    enabled = false
  }
}
