#! connects database-events -> aurora-cluster
#! add FROM aws_db_event_subscription.source_ids = TO.cluster_identifier
