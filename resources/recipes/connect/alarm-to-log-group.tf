#! connects alarm -> log-group
#! set FROM aws_cloudwatch_metric_alarm.namespace = aws_cloudwatch_log_metric_filter.NAME.metric_transformation[0].namespace
#! set FROM aws_cloudwatch_metric_alarm.metric_name = aws_cloudwatch_log_metric_filter.NAME.metric_transformation[0].name
#! set FROM aws_cloudwatch_metric_alarm.statistic = "Sum"
#! set FROM aws_cloudwatch_metric_alarm.period = 300
#! set FROM aws_cloudwatch_metric_alarm.evaluation_periods = 1
#! set FROM aws_cloudwatch_metric_alarm.threshold = 5
# Lines that speak of an error, counted; the pattern is that of the application's own log.
resource "aws_cloudwatch_log_metric_filter" "NAME" {
  name           = "FROM_TITLE"
  log_group_name = TO.name
  pattern        = "?error ?Error ?ERROR"

  metric_transformation {
    namespace     = "Logs"
    name          = "FROM_TITLE"
    value         = "1"
    default_value = "0"
  }
}
