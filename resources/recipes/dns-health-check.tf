resource "aws_route53_health_check" "NAME" {
  fqdn              = "TITLE.example.com"
  type              = "HTTPS"
  port              = 443
  resource_path     = "/"
  failure_threshold = 3
  request_interval  = 30
}
