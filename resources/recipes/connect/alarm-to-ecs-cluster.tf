#! connects alarm -> ecs-cluster
#! set FROM aws_cloudwatch_metric_alarm.namespace = "AWS/ECS"
#! set FROM aws_cloudwatch_metric_alarm.metric_name = "CPUReservation"
#! set FROM aws_cloudwatch_metric_alarm.dimensions = { ClusterName = TO.name }
#! set FROM aws_cloudwatch_metric_alarm.statistic = "Average"
#! set FROM aws_cloudwatch_metric_alarm.period = 300
#! set FROM aws_cloudwatch_metric_alarm.evaluation_periods = 1
#! set FROM aws_cloudwatch_metric_alarm.threshold = 90
