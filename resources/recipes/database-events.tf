# All clusters, until it is connected to those that matter.
resource "aws_db_event_subscription" "NAME" {
  name             = "TITLE"
  sns_topic        = HOLDER.arn
  source_type      = "db-cluster"
  event_categories = ["failover", "failure"]
}
