resource "aws_wafv2_web_acl" "NAME" {
  name  = "TITLE"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "common-attacks"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesCommonRuleSet"
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "common-attacks"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "TITLE"
    sampled_requests_enabled   = true
  }
}
