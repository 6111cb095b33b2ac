#! connects alarm -> pipeline-action
#! set FROM aws_cloudwatch_metric_alarm.namespace = "AWS/CodeBuild"
#! set FROM aws_cloudwatch_metric_alarm.metric_name = "FailedBuilds"
#! set FROM aws_cloudwatch_metric_alarm.dimensions = { ProjectName = TO.aws_codebuild_project.name }
#! set FROM aws_cloudwatch_metric_alarm.statistic = "Sum"
#! set FROM aws_cloudwatch_metric_alarm.period = 300
#! set FROM aws_cloudwatch_metric_alarm.evaluation_periods = 1
#! set FROM aws_cloudwatch_metric_alarm.threshold = 0
