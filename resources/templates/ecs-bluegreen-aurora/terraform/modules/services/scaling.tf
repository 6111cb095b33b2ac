# More tasks when their CPU is above 50 % on average. The guide's other way, steps on the cluster's CPUReservation, would
# compete with the capacity provider, so it is not used.
resource "aws_appautoscaling_target" "service" {
  for_each = aws_ecs_service.service

  service_namespace  = "ecs"
  resource_id        = "service/${var.cluster_name}/${each.value.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = 2 # one in each zone
  max_capacity       = var.services[each.key].max_count
}

resource "aws_appautoscaling_policy" "cpu" {
  for_each = aws_appautoscaling_target.service

  name               = "${each.key}-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = each.value.service_namespace
  resource_id        = each.value.resource_id
  scalable_dimension = each.value.scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value       = 50
    scale_out_cooldown = 60
    scale_in_cooldown  = 300

    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}
