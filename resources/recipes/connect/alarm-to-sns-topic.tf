#! connects alarm -> sns-topic
#! add FROM aws_cloudwatch_metric_alarm.alarm_actions = TO.arn
