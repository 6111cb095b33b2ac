# The metric of a queue stands here as an example; dimensions say whose figures are watched.
resource "aws_cloudwatch_metric_alarm" "NAME" {
  alarm_name          = "TITLE"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 5
  threshold           = 300
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
}
