#! connects dashboard -> aurora-cluster
#! item FROM aws_cloudwatch_dashboard.dashboard_body.widgets
{
  type   = "metric"
  width  = 12
  height = 6
  properties = {
    title   = "TO_TITLE: connections"
    region  = "REGION"
    period  = 60
    metrics = [["AWS/RDS", "DatabaseConnections", "DBClusterIdentifier", TO.cluster_identifier]]
  }
}
#! end
