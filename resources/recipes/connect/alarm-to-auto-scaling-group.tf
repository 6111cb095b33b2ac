#! connects alarm -> auto-scaling-group
#! set FROM aws_cloudwatch_metric_alarm.namespace = "AWS/EC2"
#! set FROM aws_cloudwatch_metric_alarm.metric_name = "CPUUtilization"
#! set FROM aws_cloudwatch_metric_alarm.dimensions = { AutoScalingGroupName = TO.name }
#! set FROM aws_cloudwatch_metric_alarm.statistic = "Average"
#! set FROM aws_cloudwatch_metric_alarm.period = 300
#! set FROM aws_cloudwatch_metric_alarm.evaluation_periods = 2
#! set FROM aws_cloudwatch_metric_alarm.threshold = 80
