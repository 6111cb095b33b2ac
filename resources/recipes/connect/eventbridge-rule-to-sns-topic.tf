#! connects eventbridge-rule -> sns-topic
resource "aws_cloudwatch_event_target" "NAME" {
  rule = FROM.name
  arn  = TO.arn
}

#! where no TO aws_sns_topic_policy
# Alarms publish by themselves; senders of events have to be let in.
resource "aws_sns_topic_policy" "NAME" {
  arn = TO.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sns:Publish"
      Resource  = TO.arn
      Principal = { Service = ["cloudwatch.amazonaws.com", "events.amazonaws.com", "events.rds.amazonaws.com"] }
    }]
  })
}

#! anyway
