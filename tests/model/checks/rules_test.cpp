// Rules whose subject the template does not have, and what all rules share.
#include <gtest/gtest.h>

#include <set>

#include "tests/model/checks/changed_template.h"

namespace slipway::checks {

namespace {

SourceFiles oneFile(const char* text) { return {{FilePath("main.tf"), std::make_shared<const std::string>(text)}}; }

}  // namespace

TEST(Rules, haveTheirStories) {
  std::set<std::string> codes;
  for (const RuleInfo& info : rules()) {
    EXPECT_TRUE(codes.insert(info.code).second) << info.code << " is there twice";
    EXPECT_FALSE(info.title.empty()) << info.code;
    EXPECT_FALSE(info.title.ends_with(".")) << info.code;
    EXPECT_TRUE(info.story.ends_with(".")) << info.code;
    EXPECT_FALSE(info.source.empty()) << info.code;
  }
  EXPECT_GE(codes.size(), 28u);
}

TEST(Rules, aBlockedDeploymentIsFloorAndCeilingOfThePercents) {
  const auto isBlocked = [](int desired, int least, int most) {
    const std::string text = "resource \"aws_ecs_service\" \"s\" {\n  desired_count = " + std::to_string(desired) + "\n  deployment_minimum_healthy_percent = " + std::to_string(least) +
                             "\n  deployment_maximum_percent = " + std::to_string(most) + "\n}\n";
    const Diagnostics findings = findingsOf(oneFile(text.c_str()));
    return findingWith(findings, "deployment-blocked") != nullptr;
  };
  // Facts D.6, worked table: B = blocked.
  EXPECT_FALSE(isBlocked(1, 100, 200));
  EXPECT_TRUE(isBlocked(1, 50, 100));
  EXPECT_FALSE(isBlocked(1, 0, 100));
  EXPECT_TRUE(isBlocked(1, 75, 125));
  EXPECT_TRUE(isBlocked(1, 100, 150));
  EXPECT_TRUE(isBlocked(1, 100, 125));
  EXPECT_FALSE(isBlocked(2, 50, 100));
  EXPECT_TRUE(isBlocked(2, 75, 125));
  EXPECT_FALSE(isBlocked(2, 100, 150));
  EXPECT_TRUE(isBlocked(2, 100, 125));
  EXPECT_TRUE(isBlocked(3, 75, 125));
  EXPECT_FALSE(isBlocked(4, 75, 125));
  EXPECT_FALSE(isBlocked(4, 100, 125));
}

TEST(Rules, aBlockedDeploymentOfOneServiceIsMended) {
  const SourceFiles files = oneFile("resource \"aws_ecs_service\" \"s\" {\n  name                       = \"s\"\n  desired_count              = 1\n  deployment_maximum_percent = 100\n}\n");
  const Diagnostics findings = findingsOf(files);
  const Diagnostic* finding = findingWith(findings, "deployment-blocked");
  ASSERT_NE(finding, nullptr);
  ASSERT_FALSE(finding->fixes.empty());
  EXPECT_EQ(findingWith(findingsOf(fixed(files, finding->fixes[0])), "deployment-blocked"), nullptr);
}

TEST(Rules, aDeploymentThatMayStopAllTasks) {
  const SourceFiles files = oneFile(R"(
resource "aws_ecs_service" "s" {
  name                               = "s"
  desired_count                      = 2
  deployment_minimum_healthy_percent = 0
  deployment_maximum_percent         = 100

  load_balancer {
    target_group_arn = "arn"
    container_name   = "s"
    container_port   = 80
  }
}
)");
  const Diagnostics findings = findingsOf(files);
  const Diagnostic* finding = findingWith(findings, "deployment-stops-all");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->message, "A deployment of s may stop all 2 tasks before new ones answer.");
  EXPECT_EQ(findingWith(findingsOf(fixed(files, finding->fixes[0])), "deployment-stops-all"), nullptr);
}

TEST(Rules, passwordsInTaskDefinitions) {
  const Diagnostics findings = findingsOf(oneFile(R"(
resource "aws_ecs_task_definition" "t" {
  family = "t"
  container_definitions = jsonencode([{
    name  = "t"
    image = "t"
    environment = [
      { name = "DB_PASSWORD", value = "hunter2" },
      { name = "DB_PASSWORD_FILE", value = "/run/secret" },
      { name = "SECRET_ARN", value = "arn:aws:secretsmanager:us-east-1:123456789012:secret:a" },
      { name = "PORT", value = "80" },
    ]
  }])
}
)"));
  ASSERT_EQ(findings.size(), 1u) << textOf(findings);
  EXPECT_EQ(findings[0].message, "The task definition of t holds DB_PASSWORD as plain text.");
}

TEST(Rules, aDatabaseThatIsPublicAndOpen) {
  const SourceFiles files = oneFile(R"(
resource "aws_security_group" "db" {
  name = "db"

  ingress {
    protocol    = "tcp"
    from_port   = 3306
    to_port     = 3306
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_db_instance" "db" {
  identifier             = "orders"
  engine                 = "mysql"
  instance_class         = "db.t3.micro"
  publicly_accessible    = true
  vpc_security_group_ids = [aws_security_group.db.id]
}
)");
  const Diagnostics findings = findingsOf(files);
  ASSERT_NE(findingWith(findings, "public-database"), nullptr) << textOf(findings);
  EXPECT_EQ(findingWith(findings, "public-database")->message, "orders has a public address.");
  ASSERT_NE(findingWith(findings, "open-to-everybody"), nullptr) << textOf(findings);
  EXPECT_EQ(findingWith(findings, "open-to-everybody")->message, "db lets everybody reach orders on port 3306.");
  EXPECT_EQ(findingWith(findingsOf(fixed(files, findingWith(findings, "public-database")->fixes[0])), "public-database"), nullptr);
}

TEST(Rules, sayNothingAboutWhatIsUnknown) {
  const Diagnostics findings = findingsOf(oneFile(R"(
variable "subnets" {
  type = list(string)
}

variable "port" {
  type = number
}

resource "aws_lb" "l" {
  name            = "l"
  subnets         = var.subnets
  security_groups = var.subnets
}

resource "aws_ecs_service" "s" {
  name          = "s"
  launch_type   = "FARGATE"
  desired_count = var.port

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = var.port
    container_name   = var.port
    container_port   = var.port
  }
}
)"));
  EXPECT_EQ(textOf(findings), "");
}

TEST(DeliveryFindings, whatReadersFindIsPartOfTheCheck) {
  const SourceFiles files = changedTemplate("user-service/buildspec.yml", "post_build:", "post_built:");
  ASSERT_FALSE(files.empty());
  const Diagnostics findings = findingsOf(files);
  const Diagnostic* finding = findingWith(findings, "unknown-phase");
  ASSERT_NE(finding, nullptr) << textOf(findings);
  EXPECT_EQ(finding->span.file, FilePath("user-service/buildspec.yml"));
}

TEST(DeliveryFindings, filesOfOtherProgramsAreNotJudged) {
  SourceFiles files = templateFiles();
  files[FilePath("tsconfig.json")] = std::make_shared<const std::string>("{ // comments are fine here\n}\n");
  EXPECT_EQ(textOf(findingsOf(files)), textOf(findingsOf(templateFiles())));
}

}  // namespace slipway::checks
