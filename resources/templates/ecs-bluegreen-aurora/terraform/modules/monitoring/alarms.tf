# Watched for each service.
locals {
  of_each_service = merge([
    for name in keys(var.services) : {
      "${name}-cpu-high"    = { service = name, metric = "CPUUtilization", operator = "GreaterThanThreshold", threshold = 70, period = 300, periods = 1, about = "CPU above 70 % for 5 minutes" }
      "${name}-cpu-low"     = { service = name, metric = "CPUUtilization", operator = "LessThanThreshold", threshold = 20, period = 3600, periods = 24, about = "CPU below 20 % for a day: smaller would do" }
      "${name}-memory-high" = { service = name, metric = "MemoryUtilization", operator = "GreaterThanThreshold", threshold = 80, period = 300, periods = 1, about = "Memory above 80 %: a task at 100 % is killed" }
    }
  ]...)
}

resource "aws_cloudwatch_metric_alarm" "service" {
  for_each = local.of_each_service

  alarm_name          = each.key
  alarm_description   = each.value.about
  namespace           = "AWS/ECS"
  metric_name         = each.value.metric
  dimensions          = { ClusterName = var.cluster_name, ServiceName = each.value.service }
  statistic           = "Average"
  period              = each.value.period
  evaluation_periods  = each.value.periods
  comparison_operator = each.value.operator
  threshold           = each.value.threshold
  alarm_actions       = [aws_sns_topic.alerts.arn]
}

# Counted without Container Insights: ECS publishes one sample of CPU a minute for each running task.
resource "aws_cloudwatch_metric_alarm" "running_tasks" {
  for_each = var.services

  alarm_name          = "${each.key}-tasks-missing"
  alarm_description   = "Fewer tasks than wanted for 10 minutes"
  namespace           = "AWS/ECS"
  metric_name         = "CPUUtilization"
  dimensions          = { ClusterName = var.cluster_name, ServiceName = each.key }
  statistic           = "SampleCount"
  period              = 60
  evaluation_periods  = 10
  comparison_operator = "LessThanThreshold"
  threshold           = each.value.desired_count
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_sns_topic.alerts.arn]
}

resource "aws_cloudwatch_metric_alarm" "reservation" {
  alarm_name          = "cluster-cpu-reservation"
  alarm_description   = "More than 90 % of the cluster's CPU is promised to tasks"
  namespace           = "AWS/ECS"
  metric_name         = "CPUReservation"
  dimensions          = { ClusterName = var.cluster_name }
  statistic           = "Average"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 90
  alarm_actions       = [aws_sns_topic.alerts.arn]
}

resource "aws_cloudwatch_metric_alarm" "failed_builds" {
  for_each = var.projects

  alarm_name          = "${each.value}-failed"
  alarm_description   = "A build of ${each.key} failed"
  namespace           = "AWS/CodeBuild"
  metric_name         = "FailedBuilds"
  dimensions          = { ProjectName = each.value }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alerts.arn]
}

resource "aws_cloudwatch_metric_alarm" "database" {
  for_each = {
    database-cpu         = { metric = "CPUUtilization", threshold = 80, about = "CPU of the database above 80 % for 5 minutes" }
    database-connections = { metric = "DatabaseConnections", threshold = 80, about = "More than 80 connections; a db.t3.medium takes 90" }
  }

  alarm_name          = each.key
  alarm_description   = each.value.about
  namespace           = "AWS/RDS"
  metric_name         = each.value.metric
  dimensions          = { DBClusterIdentifier = var.database_name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.threshold
  alarm_actions       = [aws_sns_topic.alerts.arn]
}
