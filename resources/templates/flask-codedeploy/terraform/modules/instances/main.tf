resource "aws_launch_template" "this" {
  name_prefix = "${var.name}-"
  # Looked up when an instance starts. The image brings the CodeDeploy agent, the CloudWatch agent, Nginx and Python; the
  # application comes from CodeDeploy.
  image_id               = "resolve:ssm:${var.ami_parameter}"
  instance_type          = var.instance_type
  vpc_security_group_ids = [aws_security_group.this.id]

  iam_instance_profile {
    arn = aws_iam_instance_profile.this.arn
  }

  # Version 2 of the metadata service only.
  metadata_options {
    http_tokens = "required"
  }

  tag_specifications {
    resource_type = "instance"
    tags          = { Name = var.name }
  }
}

resource "aws_autoscaling_group" "this" {
  name                = var.name
  min_size            = 2
  desired_capacity    = 2
  max_size            = 3
  vpc_zone_identifier = var.subnet_ids # groups balance their zones by themselves
  target_group_arns   = [var.target_group_arn]

  # With the default, EC2, only a dead machine is replaced. ELB also replaces an instance whose application does not answer.
  health_check_type         = "ELB"
  health_check_grace_period = 300 # seconds; a new instance gets its first deployment meanwhile

  launch_template {
    id      = aws_launch_template.this.id
    version = "$Latest"
  }

  tag {
    key                 = "Name"
    value               = var.name
    propagate_at_launch = true
  }

  lifecycle {
    ignore_changes = [desired_capacity] # belongs to the scaling policy
  }
}

# The third instance comes when two have enough to do, and goes again.
resource "aws_autoscaling_policy" "cpu" {
  name                   = "${var.name}-cpu"
  autoscaling_group_name = aws_autoscaling_group.this.name
  policy_type            = "TargetTrackingScaling"

  target_tracking_configuration {
    target_value = 60 # percent: room for a peak while a new instance starts

    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}
