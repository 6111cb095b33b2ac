#! connects alarm -> load-balancer
#! set FROM aws_cloudwatch_metric_alarm.namespace = "AWS/ApplicationELB"
#! set FROM aws_cloudwatch_metric_alarm.metric_name = "HTTPCode_ELB_5XX_Count"
#! set FROM aws_cloudwatch_metric_alarm.dimensions = { LoadBalancer = TO.arn_suffix }
#! set FROM aws_cloudwatch_metric_alarm.statistic = "Sum"
#! set FROM aws_cloudwatch_metric_alarm.period = 60
#! set FROM aws_cloudwatch_metric_alarm.evaluation_periods = 5
#! set FROM aws_cloudwatch_metric_alarm.threshold = 10
