#include "tests/support/generated_project.h"

#include <array>
#include <string>

#include "tests/support/generated_root.h"

namespace slipway::test {

namespace {

constexpr std::array<std::string_view, 4> teams = {"orders", "stock", "people", "billing"};

/// `text` with every `@` replaced by `by` and every `%` by `number`.
std::string filled(std::string_view text, std::string_view by, int number) {
  std::string made;
  for (const char c : text) {
    if (c == '@')
      made += by;
    else if (c == '%')
      made += std::to_string(number);
    else
      made += c;
  }
  return made;
}

constexpr std::string_view service = R"(# @: what its team runs, and what it talks to.
resource "aws_cloudwatch_log_group" "@" {
  name              = "/ecs/${var.name}/@"
  retention_in_days = var.retention
}

resource "aws_sqs_queue" "@_dead" {
  name                      = "${var.name}-@-dead"
  message_retention_seconds = 1209600
}

resource "aws_sqs_queue" "@" {
  name                       = "${var.name}-@"
  visibility_timeout_seconds = local.timeout * 6
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.@_dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_iam_role" "@" {
  name               = "${var.name}-@"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "@" {
  name = "queue"
  role = aws_iam_role.@.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage"]
      Resource = aws_sqs_queue.@.arn
    }]
  })
}

resource "aws_lb_target_group" "@" {
  name        = "@"
  port        = 3%
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id

  health_check {
    path = "/@/health"
  }
}

resource "aws_lb_listener_rule" "@" {
  listener_arn = var.listener_arn
  priority     = %

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.@.arn
  }

  condition {
    path_pattern {
      values = ["/@/*"]
    }
  }
}

resource "aws_ecs_task_definition" "@" {
  family                   = "${var.name}-@"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.execution_role_arn
  task_role_arn            = aws_iam_role.@.arn

  container_definitions = jsonencode([{
    name      = "@"
    image     = "${var.registry}/@:latest"
    essential = true
    portMappings = [{
      containerPort = 3%
    }]
    environment = [for key, value in merge(local.environment, { QUEUE = aws_sqs_queue.@.id }) : { name = key, value = value }]
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.@.name
        awslogs-region        = var.region
        awslogs-stream-prefix = "@"
      }
    }
  }])
}

resource "aws_ecs_service" "@" {
  name            = "@"
  cluster         = var.cluster_arn
  task_definition = aws_ecs_task_definition.@.arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets         = var.subnet_ids
    security_groups = [var.security_group_id]
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.@.arn
    container_name   = "@"
    container_port   = 3%
  }
}

resource "aws_cloudwatch_metric_alarm" "@" {
  for_each = local.limits

  alarm_name          = "${var.name}-@-${each.key}"
  namespace           = "AWS/ECS"
  metric_name         = each.key
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value
  period              = 60
  evaluation_periods  = 3

  dimensions = {
    ServiceName = aws_ecs_service.@.name
  }
}
)";

constexpr std::string_view moduleInputs = R"(variable "name" {
  type = string
}

variable "region" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "security_group_id" {
  type = string
}

variable "cluster_arn" {
  type = string
}

variable "listener_arn" {
  type = string
}

variable "execution_role_arn" {
  type = string
}

variable "registry" {
  type = string
}

variable "retention" {
  type    = number
  default = 30
}

locals {
  timeout = 30
  limits  = { CPUUtilization = 80, MemoryUtilization = 90 }

  environment = {
    REGION = var.region
    STAGE  = "test"
  }

  trust = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}
)";

void put(SourceFiles& files, const std::string& path, std::string text) {
  files[FilePath(path)] = std::make_shared<const std::string>(std::move(text));
}

std::string folderOf(std::string_view team) { return "modules/" + std::string(team) + "/"; }

}  // namespace

SourceFiles generatedProject(int services) {
  SourceFiles files;
  put(files, "main.tf", std::string(root::rootInputs));
  put(files, "network.tf", std::string(root::network));
  put(files, "cluster.tf", std::string(root::cluster));
  put(files, "balancer.tf", std::string(root::balancer));
  std::string calls, topics;
  for (std::size_t t = 0; t < teams.size(); ++t) {
    calls += (t == 0 ? "" : "\n") + filled(root::call, teams[t], 0);
    put(files, folderOf(teams[t]) + "main.tf", std::string(moduleInputs));
  }
  put(files, "modules.tf", std::move(calls));
  const int topicCount = services * 46 / 100;
  for (int i = 0; i < topicCount; ++i) topics += (i == 0 ? "" : "\n") + filled(root::topic, "topic_" + std::to_string(i), i);
  put(files, "topics.tf", std::move(topics));
  // Nine services in four files, the files dealt out to the teams.
  for (int i = 0; i < services; ++i) {
    const int file = i * 4 / 9;
    const std::string name = "s" + std::to_string(i);
    const std::string path = folderOf(teams[static_cast<std::size_t>(file) % teams.size()]) + "services_" + std::to_string(file) + ".tf";
    std::string text = filled(service, name, 100 + i);
    if (const auto begun = files.find(FilePath(path)); begun != files.end()) text = *begun->second + "\n" + text;
    put(files, path, std::move(text));
  }
  return files;
}

}  // namespace slipway::test
