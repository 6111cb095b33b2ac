resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = "microservices"

  dashboard_body = jsonencode({
    widgets = [
      {
        type = "metric", x = 0, y = 0, width = 12, height = 6
        properties = {
          title  = "CPU and memory of the services (%)"
          region = var.region
          period = 60
          metrics = concat(
            [for name in keys(var.services) : ["AWS/ECS", "CPUUtilization", "ClusterName", var.cluster_name, "ServiceName", name]],
            [for name in keys(var.services) : ["AWS/ECS", "MemoryUtilization", "ClusterName", var.cluster_name, "ServiceName", name]],
          )
        }
      },
      {
        type = "metric", x = 12, y = 0, width = 12, height = 6
        properties = {
          title   = "What the cluster has promised (%)"
          region  = var.region
          period  = 60
          metrics = [for metric in ["CPUReservation", "MemoryReservation"] : ["AWS/ECS", metric, "ClusterName", var.cluster_name]]
        }
      },
      {
        type = "metric", x = 0, y = 6, width = 12, height = 6
        properties = {
          title   = "Database: connections and how far the reader is behind (ms)"
          region  = var.region
          period  = 60
          metrics = [for metric in ["DatabaseConnections", "AuroraReplicaLag"] : ["AWS/RDS", metric, "DBClusterIdentifier", var.database_name]]
        }
      },
      {
        type = "metric", x = 12, y = 6, width = 12, height = 6
        properties = {
          title   = "Builds"
          region  = var.region
          period  = 300
          stat    = "Sum"
          metrics = [for one in setproduct(["SucceededBuilds", "FailedBuilds"], values(var.projects)) : ["AWS/CodeBuild", one[0], "ProjectName", one[1]]]
        }
      },
    ]
  })
}
