variable "image_tag" {
  type    = string
  default = "latest"
}

variable "is_blue" {
  type = bool
}

locals {
  prefix   = "shop"
  base_url = "https://${aws_lb.this.dns_name}"
  image    = "${aws_ecr_repository.app.repository_url}:${var.image_tag}"
}

resource "aws_lb" "this" { name = "${local.prefix}-lb" }
resource "aws_lb" "blue" { name = "blue" }
resource "aws_ecr_repository" "app" { name = "app" }
resource "aws_ecs_cluster" "main" { name = format("%s-cluster", local.prefix) }
resource "aws_cloudwatch_log_group" "app" { name = "/ecs/${aws_ecs_cluster.main.name}" }

resource "aws_ssm_parameter" "known" {
  name  = aws_ecs_cluster.main.name
  value = upper(aws_ecs_cluster.main.name)
  tags  = merge({ Cluster = aws_ecs_cluster.main.name }, { Plain = "x" })
}

resource "aws_ssm_parameter" "text" {
  value       = "${local.base_url}/users"
  description = join(" ", [aws_lb.this.name, aws_ecr_repository.app.arn])
  type        = var.is_blue ? aws_lb.blue.arn : aws_lb.this.arn
  key_id      = length(aws_lb.this.subnets) > 0 ? "many" : "none"
  overwrite   = aws_lb.this.arn != ""
  tier        = try(aws_lb.this.subnet_mapping[0].subnet_id, "none")
  data_type   = lookup({ a = aws_lb.this.id }, "a", "none")
  pattern     = replace(aws_lb.this.arn_suffix, "app/", "")
  whole       = [aws_lb.this, aws_lb.blue][*].zone_id
  by_name     = { for lb in [aws_lb.this, aws_lb.blue] : lb.name => lb.arn }
  picked      = element([aws_lb.this.arn, aws_lb.blue.arn], 1)
  flat        = flatten([[aws_lb.this.arn], aws_lb.blue.arn])
  unique      = compact([aws_lb.this.arn, "", aws_lb.blue.name])
}

resource "aws_ecs_task_definition" "app" {
  family = "app"
  container_definitions = jsonencode([{
    name  = "app"
    image = local.image
    logConfiguration = {
      options = { awslogs-group = aws_cloudwatch_log_group.app.name }
    }
  }])
}

resource "aws_ecs_task_definition" "heredoc" {
  family                = "heredoc"
  container_definitions = <<-JSON
    [
      {
        "name": "app",
        "image": "${aws_ecr_repository.app.repository_url}:${var.image_tag}",
        "cpu": ${256 + 256},
        "port": ${aws_lb.this.port},
        "environment": ${jsonencode([{ name = "LB", value = aws_lb.this.dns_name }])}
      }
    ]
  JSON
}

resource "aws_ecs_task_definition" "file" {
  family                = "file"
  container_definitions = templatefile("${path.module}/container.json.tpl", { image = local.image, ports = [80, 443] })
}

resource "aws_s3_object" "page" {
  content = file("${path.module}/page.txt")
  etag    = filemd5("page.txt")
  source  = file("missing.txt")
}
