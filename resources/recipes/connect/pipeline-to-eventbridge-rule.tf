#! connects pipeline -> eventbridge-rule
#! set TO aws_cloudwatch_event_rule.event_pattern = jsonencode({ source = ["aws.codepipeline"], detail-type = ["CodePipeline Pipeline Execution State Change"], resources = [FROM.arn], detail = { state = ["FAILED"] } })
#! drop TO aws_cloudwatch_event_rule.schedule_expression
