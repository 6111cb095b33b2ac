#! connects alarm -> aurora-cluster
#! set FROM aws_cloudwatch_metric_alarm.namespace = "AWS/RDS"
#! set FROM aws_cloudwatch_metric_alarm.metric_name = "CPUUtilization"
#! set FROM aws_cloudwatch_metric_alarm.dimensions = { DBClusterIdentifier = TO.cluster_identifier }
#! set FROM aws_cloudwatch_metric_alarm.statistic = "Maximum"
#! set FROM aws_cloudwatch_metric_alarm.period = 300
#! set FROM aws_cloudwatch_metric_alarm.evaluation_periods = 1
#! set FROM aws_cloudwatch_metric_alarm.threshold = 80
