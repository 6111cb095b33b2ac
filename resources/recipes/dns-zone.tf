resource "aws_route53_zone" "NAME" {
  name = "TITLE.example.com"
}
