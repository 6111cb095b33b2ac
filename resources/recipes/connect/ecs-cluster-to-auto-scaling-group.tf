#! connects ecs-cluster -> auto-scaling-group
#! unless FROM aws_ecs_cluster_capacity_providers: has capacity providers already; add the group to them in the text.
#! set TO aws_launch_template.image_id = "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"
#! set TO aws_launch_template.user_data = base64encode("#!/bin/bash\necho ECS_CLUSTER=${FROM.name} >> /etc/ecs/ecs.config\n")
#! set TO aws_autoscaling_group.protect_from_scale_in = true
#! into TO aws_autoscaling_group
tag {
  key                 = "AmazonECSManaged"
  value               = "true"
  propagate_at_launch = true
}
#! end
resource "aws_iam_role_policy_attachment" "NAME" {
  role       = TO[aws_launch_template.iam_instance_profile.0.arn > role].name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role"
}

# Tasks that find no room make the group grow; instances with tasks are not taken away.
resource "aws_ecs_capacity_provider" "NAME" {
  name = "instances-of-FROM{name}"

  auto_scaling_group_provider {
    auto_scaling_group_arn         = TO.arn
    managed_termination_protection = "ENABLED"

    managed_scaling {
      status          = "ENABLED"
      target_capacity = 80
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "NAME" {
  cluster_name       = FROM.name
  capacity_providers = [aws_ecs_capacity_provider.NAME.name]

  default_capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.NAME.name
    weight            = 1
  }
}
