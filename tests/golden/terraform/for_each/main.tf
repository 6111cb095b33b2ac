locals {
  queues = {
    orders = { delay = 5 }
    mails  = { delay = 0 }
  }
  names = ["b", "a", "b"]
}

resource "aws_sqs_queue" "this" {
  for_each = local.queues

  name          = "${each.key}-queue"
  delay_seconds = each.value.delay
}

resource "aws_sqs_queue_policy" "this" {
  for_each = aws_sqs_queue.this

  queue_url = each.value.url
  policy    = jsonencode({ Resource = each.value.arn, Name = each.value.name })
}

resource "aws_sns_topic" "named" {
  for_each = toset(local.names)

  name = each.value
}

resource "aws_sns_topic_subscription" "all" {
  for_each = { for pair in setproduct(keys(aws_sns_topic.named), keys(local.queues)) : join("-", pair) => pair }

  topic_arn = aws_sns_topic.named[each.value[0]].arn
  endpoint  = aws_sqs_queue.this[each.value[1]].arn
}

# Known to AWS only: one instance stands for all.
resource "aws_route53_record" "validation" {
  for_each = { for option in aws_acm_certificate.this.domain_validation_options : option.domain_name => option }

  name    = each.value.resource_record_name
  records = [each.value.resource_record_value]
}

resource "aws_acm_certificate" "this" {
  domain_name = "example.com"
}

resource "aws_acm_certificate_validation" "this" {
  certificate_arn         = aws_acm_certificate.this.arn
  validation_record_fqdns = [for record in aws_route53_record.validation : record.fqdn]
}

resource "aws_sns_topic" "wrong" {
  for_each = ["a"]
  name     = each.value
}

resource "aws_sns_topic" "missing_key" {
  name = aws_sns_topic.named.arn
}
