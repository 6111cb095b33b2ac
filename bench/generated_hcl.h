#pragma once

#include <string>

namespace slipway::bench {

/// A Terraform file of about `lines` lines as people write them: resources with nested blocks, references, templates,
/// comments, heredocs and maps, and with every name different. The same text for the same number.
inline std::string generatedHcl(int lines) {
  std::string text;
  int line = 0;
  for (int index = 0; line < lines; ++index) {
    const std::string n = std::to_string(index);
    text += "# Service " + n + ": tasks behind the load balancer.\n"
            "resource \"aws_ecs_service\" \"service_" + n + "\" {\n"
            "  name            = \"${var.project}-${var.environment}-service-" + n + "\"\n"
            "  cluster         = aws_ecs_cluster.main.id\n"
            "  task_definition = aws_ecs_task_definition.service_" + n + ".arn\n"
            "  desired_count   = var.environment == \"production\" ? 4 : 1 # tasks\n"
            "  launch_type     = \"FARGATE\"\n"
            "\n"
            "  network_configuration {\n"
            "    subnets          = module.network.private_subnet_ids\n"
            "    security_groups  = [aws_security_group.service_" + n + ".id, var.shared_security_group_id]\n"
            "    assign_public_ip = false\n"
            "  }\n"
            "\n"
            "  load_balancer {\n"
            "    target_group_arn = aws_lb_target_group.service_" + n + ".arn\n"
            "    container_name   = \"app\"\n"
            "    container_port   = 8080\n"
            "  }\n"
            "\n"
            "  tags = merge(local.tags, {\n"
            "    Name  = \"service-" + n + "\"\n"
            "    Ports = join(\",\", [for port in var.ports : tostring(port) if port > 1024])\n"
            "  })\n"
            "}\n"
            "\n"
            "resource \"aws_iam_role_policy\" \"service_" + n + "\" {\n"
            "  role   = aws_iam_role.service_" + n + ".id\n"
            "  policy = <<-EOT\n"
            "    {\n"
            "      \"Version\": \"2012-10-17\",\n"
            "      \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\"], \"Resource\": \"${aws_s3_bucket.data.arn}/*\"}]\n"
            "    }\n"
            "  EOT\n"
            "}\n"
            "\n";
    line += 37;
  }
  return text;
}

}  // namespace slipway::bench
