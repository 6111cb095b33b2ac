// Other people's ways to write the same things.
#include <gtest/gtest.h>

#include "tests/model/design/project.h"

namespace slipway::design {

using catalog::RelationType;

TEST(Styles, anInstanceInTheDefaultVpc) {
  const Project project({{"main.tf", R"(
data "aws_vpc" "default" {
  default = true
}

resource "aws_security_group" "web" {
  name   = "web"
  vpc_id = data.aws_vpc.default.id
}

resource "aws_instance" "web" {
  ami                         = "ami-0abc"
  instance_type               = "t3.micro"
  vpc_security_group_ids      = [aws_security_group.web.id]
  associate_public_ip_address = true
}
)"}});
  EXPECT_EQ(pathTo(project.design, "aws_instance.web"), "region:us-east-1 / data.aws_vpc.default / aws_instance.web");
  EXPECT_NE(relation(project.design, "aws_security_group.web", "aws_instance.web", RelationType::guards), nullptr);
  EXPECT_EQ(project.design.find("aws_instance.web")->detail, "t3.micro");
}

TEST(Styles, zonesOfARegionByNumber) {
  const Project project({{"main.tf", R"(
data "aws_availability_zones" "all" {}

resource "aws_vpc" "main" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "app" {
  count             = 2
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
  availability_zone = data.aws_availability_zones.all.names[count.index]
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_main_route_table_association" "app" {
  vpc_id         = aws_vpc.main.id
  route_table_id = aws_route_table.app.id
}
)"}});
  EXPECT_EQ(pathTo(project.design, "aws_subnet.app[0]"), "region:us-east-1 / aws_vpc.main / zone:us-east-1a / aws_subnet.app[0]");
  EXPECT_EQ(pathTo(project.design, "aws_subnet.app[1]"), "region:us-east-1 / aws_vpc.main / zone:us-east-1b / aws_subnet.app[1]");
  EXPECT_EQ(project.design.find("aws_subnet.app[1]")->text("tier"), "public");
  EXPECT_EQ(project.design.find("aws_subnet.app[1]")->text("route"), "igw");
  EXPECT_EQ(project.design.find("aws_subnet.app[1]")->title, "app-1");
  EXPECT_EQ(project.design.find("aws_subnet.app[1]")->detail, "10.1.1.0/24");
}

TEST(Styles, containersAsJsonInAHeredoc) {
  const Project project({{"main.tf", R"(
resource "aws_ecs_cluster" "c" {
  name = "c"
}

resource "aws_ecr_repository" "app" {
  name = "team/app"
}

resource "aws_ecs_task_definition" "app" {
  family                = "app"
  container_definitions = <<EOT
[{"name": "side", "image": "busybox"},
 {"name": "app", "image": "123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1.4", "portMappings": [{"containerPort": 8080}]}]
EOT
}

resource "aws_ecs_service" "app" {
  name            = "app"
  cluster         = aws_ecs_cluster.c.id
  task_definition = aws_ecs_task_definition.app.arn

  load_balancer {
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/app/1"
    container_name   = "app"
    container_port   = 8080
  }
}
)"}});
  const Component* service = project.design.find("aws_ecs_service.app");
  ASSERT_NE(service, nullptr);
  EXPECT_EQ(service->text("image"), "123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1.4");
  EXPECT_EQ(service->detail, "EC2 service · :8080");
  EXPECT_EQ(service->parent, "aws_ecs_cluster.c");
  EXPECT_NE(relation(project.design, "aws_ecr_repository.app", "aws_ecs_service.app", RelationType::reference), nullptr) << textOf(project.design);
}

TEST(Styles, resourcesThatNobodyKnows) {
  const Project project({{"main.tf", R"(
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.0.0/24"
  availability_zone = "us-east-1a"
}

resource "aws_mq_broker" "orders" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"
  subnet_ids         = [aws_subnet.a.id]
}

resource "aws_sqs_queue" "dead" {}

resource "aws_quantum_teleporter" "x" {
  target = aws_sqs_queue.dead.arn
  count  = 1
}

resource "random_pet" "name" {}
)"}});
  const Component* broker = project.design.find("aws_mq_broker.orders");
  ASSERT_NE(broker, nullptr);
  EXPECT_EQ(broker->kind, "generic");
  EXPECT_EQ(broker->title, "orders");
  EXPECT_EQ(broker->detail, "mq broker");
  EXPECT_EQ(broker->parent, "aws_subnet.a");
  EXPECT_EQ(broker->text("engine_type"), "RabbitMQ");
  EXPECT_EQ(project.at(broker->property("engine_type")->place), "\"RabbitMQ\"");
  EXPECT_NE(relation(project.design, "aws_quantum_teleporter.x[0]", "aws_sqs_queue.dead", RelationType::reference), nullptr);
  EXPECT_EQ(pathTo(project.design, "random_pet.name"), "random_pet.name") << "it is not of AWS";
}

TEST(Styles, aModuleWhoseFilesAreElsewhere) {
  const Project project({{"main.tf", R"(
module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.0.0"
  cidr    = "10.0.0.0/16"
}

resource "aws_lb" "public" {
  name    = "public"
  subnets = module.vpc.public_subnets
}
)"}});
  const Component* module = project.design.find("module.vpc");
  ASSERT_NE(module, nullptr) << textOf(project.design);
  EXPECT_EQ(module->kind, "module");
  EXPECT_EQ(module->title, "vpc");
  EXPECT_EQ(module->detail, "terraform-aws-modules/vpc/aws");
  EXPECT_EQ(project.design.find("aws_lb.public")->parent, "region:us-east-1");
}

TEST(Styles, aPipelineFromGitHubAndOneWithApproval) {
  const Project project({{"main.tf", R"(
resource "aws_codestarconnections_connection" "github" {
  name          = "github"
  provider_type = "GitHub"
}

resource "aws_codebuild_project" "build" {
  name         = "build"
  service_role = aws_iam_role.build.arn

  source {
    type = "CODEPIPELINE"
  }
}

resource "aws_iam_role" "build" {
  name               = "build"
  assume_role_policy = "{}"
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_iam_role_policy" "build" {
  role = aws_iam_role.build.name
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["ecr:PutImage"], Resource = aws_ecr_repository.app.arn }]
  })
}

resource "aws_codepipeline" "a" {
  name     = "a"
  role_arn = "arn:aws:iam::123456789012:role/pipeline"

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeStarSourceConnection"
      version          = "1"
      output_artifacts = ["code"]
      configuration = {
        ConnectionArn    = aws_codestarconnections_connection.github.arn
        FullRepositoryId = "team/app"
        BranchName       = "release"
      }
    }
  }

  stage {
    name = "Build"

    action {
      name            = "Build"
      category        = "Build"
      owner           = "AWS"
      provider        = "CodeBuild"
      version         = "1"
      input_artifacts = ["code"]
      configuration = {
        ProjectName = "build"
      }
    }
  }

  stage {
    name = "Approve"

    action {
      name     = "Approve"
      category = "Approval"
      owner    = "AWS"
      provider = "Manual"
      version  = "1"
    }
  }
}

resource "aws_codepipeline" "b" {
  name     = "b"
  role_arn = "arn:aws:iam::123456789012:role/pipeline"
}
)"}});
  const Design& design = project.design;
  EXPECT_EQ(design.find("aws_codestarconnections_connection.github")->title, "GitHub");
  EXPECT_EQ(design.find("aws_codestarconnections_connection.github")->detail, "team/app");
  EXPECT_EQ(design.find("aws_codepipeline.a")->detail, "3 stages · 3 actions");
  EXPECT_EQ(design.find("aws_codepipeline.b")->parent, "delivery");
  EXPECT_NE(relation(design, "aws_codestarconnections_connection.github", "aws_codepipeline.a/Source", RelationType::delivery), nullptr);
  EXPECT_NE(relation(design, "developer", "aws_codestarconnections_connection.github", RelationType::delivery), nullptr);
  ASSERT_NE(relation(design, "aws_codepipeline.a/Source", "aws_codepipeline.a/Build", RelationType::delivery), nullptr);
  EXPECT_EQ(relation(design, "aws_codepipeline.a/Source", "aws_codepipeline.a/Build", RelationType::delivery)->artifact, "code");
  EXPECT_EQ(design.find("aws_codepipeline.a/Build/Build")->addresses, std::vector<std::string>{"aws_codebuild_project.build"}) << "the project is named, not referred to";
  EXPECT_NE(relation(design, "aws_codepipeline.a/Build/Build", "aws_ecr_repository.app", RelationType::delivery), nullptr) << "its role lets it push there";
  EXPECT_EQ(design.find("aws_codepipeline.a/Approve/Approve")->detail, "by hand");
}

TEST(Styles, whoSendsAndWhoReceivesIsSaidByRoles) {
  const Project project({{"main.tf", R"(
resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_iam_role" "sender" {
  name               = "sender"
  assume_role_policy = "{}"
}

data "aws_iam_policy_document" "sender" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]
  }
}

resource "aws_iam_policy" "sender" {
  name   = "sender"
  policy = data.aws_iam_policy_document.sender.json
}

resource "aws_iam_role_policy_attachment" "sender" {
  role       = aws_iam_role.sender.name
  policy_arn = aws_iam_policy.sender.arn
}

resource "aws_ecs_task_definition" "sender" {
  family                = "sender"
  task_role_arn         = aws_iam_role.sender.arn
  container_definitions = jsonencode([{ name = "sender", image = "sender" }])
}

resource "aws_ecs_service" "sender" {
  name            = "sender"
  task_definition = aws_ecs_task_definition.sender.arn
}

resource "aws_lambda_function" "worker" {
  function_name = "worker"
  role          = "arn:aws:iam::123456789012:role/worker"
}

resource "aws_lambda_event_source_mapping" "worker" {
  event_source_arn = aws_sqs_queue.orders.arn
  function_name    = aws_lambda_function.worker.arn
}
)"}});
  EXPECT_NE(relation(project.design, "aws_ecs_service.sender", "aws_sqs_queue.orders", RelationType::message), nullptr) << textOf(project.design);
  EXPECT_NE(relation(project.design, "aws_sqs_queue.orders", "aws_lambda_function.worker", RelationType::message), nullptr);
  EXPECT_EQ(project.design.find("aws_lambda_function.worker")->addresses.size(), 2u);
}

TEST(Styles, whoGetsTheMailOfATopic) {
  const Project project{{"main.tf", R"(resource "aws_sns_topic" "alerts" { name = "alerts" }
resource "aws_sns_topic_subscription" "mail" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "email"
  endpoint  = "ops@example.com"
}
resource "aws_cloudwatch_log_group" "errors" { name = "/app/errors" }
resource "aws_cloudwatch_log_metric_filter" "errors" {
  name           = "errors"
  log_group_name = aws_cloudwatch_log_group.errors.name
  pattern        = "error"
  metric_transformation {
    namespace = "app"
    name      = "Errors"
    value     = "1"
  }
}
resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name    = "errors"
  namespace     = "app"
  metric_name   = aws_cloudwatch_log_metric_filter.errors.metric_transformation[0].name
  alarm_actions = [aws_sns_topic.alerts.arn]
}
)"}};
  const Component* recipient = project.design.find("email:ops@example.com");
  ASSERT_NE(recipient, nullptr);
  EXPECT_EQ(recipient->kind, "email");
  EXPECT_EQ(recipient->title, "ops@example.com");
  std::vector<std::string> relations;
  for (const Relation& relation : project.design.relations) relations.push_back(relation.from + " -> " + relation.to);
  EXPECT_EQ(relations, (std::vector<std::string>{"aws_cloudwatch_metric_alarm.errors -> aws_sns_topic.alerts", "aws_cloudwatch_metric_alarm.errors -> logs:us-east-1",
                                                 "aws_sns_topic.alerts -> email:ops@example.com"}));
}

// Siblings from one module stand in the order in which the module is called, whatever the calls' names.
TEST(Styles, instancesOfAModuleStandAsTheyAreCalled) {
  const Project project{{"main.tf", R"(module "test" {
  source = "./environment"
  name   = "test"
}
module "production" {
  source = "./environment"
  name   = "production"
}
)"},
                        {"environment/main.tf", R"(variable "name" {}
resource "aws_sqs_queue" "this" { name = "${var.name}-queue" }
)"}};
  std::vector<std::string> queues;
  for (const Component& component : project.design.components)
    if (component.kind == "sqs-queue") queues.push_back(component.title);
  EXPECT_EQ(queues, (std::vector<std::string>{"test-queue", "production-queue"}));
}

TEST(Styles, severalRootFolders) {
  const Project project({{"dev/main.tf", "resource \"aws_sqs_queue\" \"q\" {\n  name = \"dev\"\n}\n"}, {"prod/main.tf", "resource \"aws_sqs_queue\" \"q\" {\n  name = \"prod\"\n}\n"}});
  ASSERT_NE(project.design.find("dev:aws_sqs_queue.q"), nullptr);
  ASSERT_NE(project.design.find("prod:aws_sqs_queue.q"), nullptr);
  EXPECT_EQ(project.design.find("prod:aws_sqs_queue.q")->title, "prod");
  EXPECT_EQ(project.design.find("prod:aws_sqs_queue.q")->addresses, std::vector<std::string>{"aws_sqs_queue.q"});
  EXPECT_EQ(project.design.components.size(), 3u) << "the region is there once";
}

TEST(Styles, aFifthOfAProject) {
  for (const char* text : {"", "resource", "resource \"aws_ecs_service\" \"a\" {", "resource \"aws_subnet\" \"a\" {\n vpc_id = aws_subnet.a.id\n}\n",
                           "resource \"aws_lb_listener\" \"l\" {\n default_action {}\n load_balancer_arn = aws_lb_listener.l.arn\n}\n",
                           "resource \"aws_codepipeline\" \"p\" {\n stage {\n }\n stage {\n action {\n }\n }\n}\n",
                           "resource \"aws_ecs_task_definition\" \"t\" {\n container_definitions = \"[[[[\"\n}\n",
                           "resource \"aws_ecs_service\" \"a\" {\n task_definition = 5\n cluster = null\n network_configuration {\n subnets = \"x\"\n }\n}\n",
                           "resource \"aws_sqs_queue\" \"a\" {\n redrive_policy = jsonencode({deadLetterTargetArn = aws_sqs_queue.a.arn})\n}\n"}) {
    const Project project({{"main.tf", text}});
    for (const Component& component : project.design.components) EXPECT_FALSE(component.title.empty()) << text;
    for (const Relation& one : project.design.relations) {
      EXPECT_NE(project.design.find(one.from), nullptr) << text;
      EXPECT_NE(project.design.find(one.to), nullptr) << text;
    }
  }
}

}  // namespace slipway::design
