#! connects dashboard -> sqs-queue
#! item FROM aws_cloudwatch_dashboard.dashboard_body.widgets
{
  type   = "metric"
  width  = 12
  height = 6
  properties = {
    title   = "TO_TITLE: messages that wait"
    region  = "REGION"
    period  = 60
    metrics = [["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", TO.name]]
  }
}
#! end
