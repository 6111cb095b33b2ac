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
