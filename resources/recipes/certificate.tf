# The certificate is issued once the records in domain_validation_options stand in the domain's zone.
resource "aws_acm_certificate" "NAME" {
  domain_name       = "TITLE.example.com"
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}
