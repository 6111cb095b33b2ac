#include "model/delivery/task_definition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/delivery/texts.h"

namespace slipway::delivery {
namespace {

using ::testing::ElementsAre;

TEST(TaskDefinition, ReadsTheTemplates) {
  const auto json = document(templateText("user-service/taskdef.json"), "taskdef.json");
  const auto task = readTaskDefinition(json);
  EXPECT_EQ(codesOf(task->diagnostics), "");
  EXPECT_EQ(task->family.text, "user-service");
  EXPECT_EQ(task->cpu.text, "256");
  EXPECT_EQ(at(*json, task->memory.span), "\"512\"");
  EXPECT_TRUE(task->isFargate());
  const Container* container = task->container("user-service");
  ASSERT_NE(container, nullptr);
  EXPECT_TRUE(container->isEssential);
  ASSERT_EQ(container->ports.size(), 1u);
  EXPECT_EQ(container->ports[0].containerPort, 3001);
  EXPECT_EQ(at(*json, container->ports[0].span), "3001");
  EXPECT_EQ(container->environment.at("PORT").text, "3001");
  EXPECT_EQ(container->logDriver.text, "awslogs");
  EXPECT_EQ(container->logOptions.at("awslogs-group").text, "/ecs/user-service");
  EXPECT_EQ(container->image.text, "123456789012.dkr.ecr.us-east-1.amazonaws.com/user-service:latest");
  EXPECT_EQ(container->stopTimeout, 30);
}

const char* terraformValues = R"({
  family = "web", cpu = 256, memory = "512", network_mode = "awsvpc", requires_compatibilities = ["FARGATE"], execution_role_arn = aws_iam_role.execution.arn
  container_definitions = jsonencode([{
    name = "web", image = "${aws_ecr_repository.web.repository_url}:latest", portMappings = [{ containerPort = 8080 }], command = ["node", "x.js"]
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
    healthCheck = { command = ["CMD", "true"], interval = 10 }
  }])
})";

TEST(TaskDefinition, ReadsJsonencodeWithPlacesAndReferences) {
  const std::string text = terraformValues;
  const auto task = taskDefinitionOf(hclValue(text), {FilePath("main.tf"), {0, 1}});
  EXPECT_EQ(codesOf(task->diagnostics), "");
  EXPECT_EQ(task->executionRole.references.at(0).address, "aws_iam_role.execution");
  ASSERT_EQ(task->containers.size(), 1u);
  const Container& container = task->containers[0];
  EXPECT_EQ(text.substr(container.name.span.range.begin, container.name.span.range.size()), "\"web\"");
  EXPECT_FALSE(container.image.isKnown);
  EXPECT_EQ(container.image.references.at(0).address, "aws_ecr_repository.web");
  EXPECT_EQ(container.ports.at(0).containerPort, 8080);
  EXPECT_EQ(text.substr(container.ports[0].span.range.begin, container.ports[0].span.range.size()), "8080");
  EXPECT_EQ(container.secrets.at("DB").references.at(0).address, "aws_secretsmanager_secret.db");
  ASSERT_TRUE(container.healthCheck.has_value());
  EXPECT_EQ(container.healthCheck->interval, 10);
  EXPECT_EQ(container.healthCheck->retries, 3);
  EXPECT_EQ(container.command.size(), 2u);
}

TEST(TaskDefinition, ReadsAJsonTextInTerraform) {
  const auto task = taskDefinitionOf(hclValue("{ family = \"web\", container_definitions = \"[{\\\"name\\\": \\\"web\\\", \\\"image\\\": \\\"nginx\\\"}]\" }"), {FilePath("main.tf"), {0, 9}});
  EXPECT_EQ(codesOf(task->diagnostics), "");
  EXPECT_EQ(task->containers.at(0).image.text, "nginx");
  EXPECT_EQ(task->containers.at(0).name.span.file.text(), "main.tf");
  EXPECT_EQ(codesOf(taskDefinitionOf(hclValue("{ container_definitions = \"[{\" }"), {FilePath("main.tf"), {0, 9}})->diagnostics), "json-syntax");
  EXPECT_EQ(codesOf(taskDefinitionOf(hclValue("{ container_definitions = data.x.y.json }"), {FilePath("main.tf"), {0, 9}})->diagnostics), "");
}

std::string codesWith(const std::string& from, const std::string& to) {
  std::string text = templateText("user-service/taskdef.json");
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return codesOf(readTaskDefinition(document(text.replace(at, from.size(), to), "taskdef.json"))->diagnostics);
}

TEST(TaskDefinition, SaysWhatEcsRefuses) {
  EXPECT_EQ(codesWith("\"memory\": \"512\"", "\"memory\": \"768\""), "fargate-size");
  EXPECT_EQ(codesWith("  \"memory\": \"512\",\n", ""), "fargate-size");
  EXPECT_EQ(codesWith("\"awsvpc\"", "\"bridge\""), "fargate-network");
  EXPECT_EQ(codesWith("\"essential\": true", "\"essential\": false"), "no-essential");
  EXPECT_EQ(codesWith("\"name\": \"user-service\",\n", ""), "missing-name");
  EXPECT_EQ(codesWith("\"containerPort\": 3001", "\"containerPort\": 70000"), "bad-port");
  EXPECT_EQ(codesWith("\"containerPort\": 3001", "\"containerPort\": 3001, \"hostPort\": 80"), "host-port");
  EXPECT_EQ(codesWith("\"essential\": true", "\"essential\": true, \"dependsOn\": [{\"containerName\": \"db\", \"condition\": \"START\"}]"), "bad-dependency");
  EXPECT_EQ(codesWith("  \"executionRoleArn\": \"arn:aws:iam::123456789012:role/two-services-execution\",\n", ""), "missing-role");
  EXPECT_EQ(codesWith("\"awslogs-stream-prefix\"", "\"awslogs-stream-prefx\""), "unknown-log-option");
  EXPECT_EQ(codesWith("\"awslogs-stream-prefix\"", "\"mode\""), "");
  EXPECT_EQ(codesWith("\"awslogs-region\"", "\"region\""), "missing-log-option unknown-log-option");
  EXPECT_EQ(codesOf(readTaskDefinition(document("{\"containerDefinitions\": []}", "taskdef.json"))->diagnostics), "no-containers");
  EXPECT_EQ(codesOf(readTaskDefinition(document("{}", "taskdef.json"))->diagnostics), "not-a-task-definition");
}

TEST(TaskDefinition, KnowsFargatesSizes) {
  EXPECT_TRUE(isFargateSize(256, 512));
  EXPECT_TRUE(isFargateSize(256, 2048));
  EXPECT_FALSE(isFargateSize(256, 1536));
  EXPECT_FALSE(isFargateSize(256, 3072));
  EXPECT_TRUE(isFargateSize(1024, 7168));
  EXPECT_FALSE(isFargateSize(1024, 1024));
  EXPECT_TRUE(isFargateSize(4096, 30720));
  EXPECT_TRUE(isFargateSize(8192, 20480));
  EXPECT_FALSE(isFargateSize(8192, 17408));
  EXPECT_TRUE(isFargateSize(16384, 122880));
  EXPECT_FALSE(isFargateSize(128, 256));
}

}  // namespace
}  // namespace slipway::delivery
