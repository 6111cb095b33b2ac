resource "aws_launch_template" "instance" {
  name_prefix = "${var.name}-"
  # Looked up when an instance starts: always Amazon's current image for ECS. The guide's Amazon Linux 2 has had no updates
  # since June 2026; this is its successor.
  image_id               = "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"
  instance_type          = var.instance_type
  key_name               = var.key_name
  vpc_security_group_ids = [aws_security_group.instances.id]

  iam_instance_profile {
    arn = aws_iam_instance_profile.instance.arn
  }

  # The agent reads this file when it starts and joins the cluster; what it does is in /var/log/ecs/ecs-agent.log.
  user_data = base64encode(<<-SCRIPT
    #!/bin/bash
    echo "ECS_CLUSTER=${var.name}" >> /etc/ecs/ecs.config
  SCRIPT
  )

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 30 # GiB, the least that the image takes
      volume_type = "gp3"
      encrypted   = true
    }
  }

  # Version 2 of the metadata service only; the hop limit keeps containers away from the instance's role.
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  tag_specifications {
    resource_type = "instance"
    tags          = { Name = "ECS Instance - ${var.name}" }
  }
}

# Two instances, one in each zone. A t3 has three network interfaces: one is its own, two are for tasks. So two instances
# hold the four tasks of the two services, and a deployment needs more for its green tasks: the capacity provider starts
# them, up to six.
resource "aws_autoscaling_group" "instances" {
  name                  = "EC2ContainerService-${var.name}-EcsInstanceAsg"
  min_size              = 2
  desired_capacity      = 2
  max_size              = 6
  vpc_zone_identifier   = var.subnet_ids # groups balance their zones by themselves
  protect_from_scale_in = true           # the capacity provider lifts it from instances without tasks

  launch_template {
    id      = aws_launch_template.instance.id
    version = "$Latest"
  }

  tag {
    key                 = "AmazonECSManaged"
    value               = "true"
    propagate_at_launch = true
  }

  lifecycle {
    ignore_changes = [desired_capacity] # belongs to the capacity provider
  }
}

resource "aws_security_group" "instances" {
  name        = "ecs-instances"
  description = "Container instances; their tasks have a group of their own"
  vpc_id      = var.vpc_id

  tags = { Name = "ecs-instances" }
}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  security_group_id = aws_security_group.instances.id
  description       = "SSH from one address"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = var.admin_cidr
}

resource "aws_vpc_security_group_egress_rule" "instances_all" {
  security_group_id = aws_security_group.instances.id
  description       = "All outbound"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
