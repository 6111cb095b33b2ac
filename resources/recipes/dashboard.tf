resource "aws_cloudwatch_dashboard" "NAME" {
  dashboard_name = "TITLE"

  dashboard_body = jsonencode({
    widgets = [
      {
        type   = "metric"
        width  = 12
        height = 6
        properties = {
          title   = "Load balancer requests"
          region  = "REGION"
          stat    = "Sum"
          period  = 60
          metrics = [["AWS/ApplicationELB", "RequestCount"]]
        }
      },
    ]
  })
}
