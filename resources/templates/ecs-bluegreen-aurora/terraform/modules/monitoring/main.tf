data "aws_caller_identity" "current" {}

resource "aws_sns_topic" "alerts" {
  name = "OpsAlerts"
}

resource "aws_sns_topic_subscription" "email" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "email"
  endpoint  = var.alert_email
}

# Alarms may publish by themselves; the two senders of events have to be let in.
resource "aws_sns_topic_policy" "alerts" {
  arn    = aws_sns_topic.alerts.arn
  policy = data.aws_iam_policy_document.alerts.json
}

data "aws_iam_policy_document" "alerts" {
  statement {
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.alerts.arn]

    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com", "events.amazonaws.com", "events.rds.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

# CodePipeline has no metric for success, as the guide's PipelineExecutionSuccess would have it. It tells its state as
# events.
resource "aws_cloudwatch_event_rule" "pipeline_failed" {
  name        = "microservices-pipeline-failed"
  description = "A run of the pipeline failed"

  event_pattern = jsonencode({
    source      = ["aws.codepipeline"]
    detail-type = ["CodePipeline Pipeline Execution State Change"]
    resources   = [var.pipeline_arn]
    detail      = { state = ["FAILED"] }
  })
}

resource "aws_cloudwatch_event_target" "pipeline_failed" {
  rule = aws_cloudwatch_event_rule.pipeline_failed.name
  arn  = aws_sns_topic.alerts.arn
}

resource "aws_db_event_subscription" "failover" {
  name        = "microservices-aurora-failover"
  sns_topic   = aws_sns_topic.alerts.arn
  source_type = "db-cluster"
  source_ids  = [var.database_name]

  event_categories = ["failover", "failure"]
}

resource "aws_budgets_budget" "month" {
  name         = "microservices"
  budget_type  = "COST"
  limit_amount = "100"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  # What is left out costs more than the guide's sum of 111 USD: with the NAT gateway, public addresses and Aurora on
  # db.t3.medium it is about 217 USD a month, before traffic. Raise the limit, or take this as a reminder.
  notification {
    comparison_operator        = "GREATER_THAN"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    notification_type          = "ACTUAL"
    subscriber_email_addresses = [var.alert_email]
  }
}
