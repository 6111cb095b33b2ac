#! connects alarm -> sqs-queue
#! set FROM aws_cloudwatch_metric_alarm.namespace = "AWS/SQS"
#! set FROM aws_cloudwatch_metric_alarm.metric_name = "ApproximateNumberOfMessagesVisible"
#! set FROM aws_cloudwatch_metric_alarm.dimensions = { QueueName = TO.name }
#! set FROM aws_cloudwatch_metric_alarm.statistic = "Maximum"
#! set FROM aws_cloudwatch_metric_alarm.period = 60
#! set FROM aws_cloudwatch_metric_alarm.evaluation_periods = 5
#! set FROM aws_cloudwatch_metric_alarm.threshold = 100
