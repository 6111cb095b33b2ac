// A resource whose type has no kind of its own is drawn, in its container, with what the provider's schema knows of it.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/terraform/schema/providers.h"
#include "tests/model/design/project.h"

namespace slipway::design {
namespace {

const char* const k_network = R"(
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "us-east-1b"
}

resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
}
)";

std::vector<std::string> namesOf(const Component& component, bool areSet) {
  std::vector<std::string> names;
  for (const Property& property : component.properties)
    if (property.isSet == areSet) names.push_back(property.name);
  return names;
}

TEST(Generic, PropertiesAreThoseOfTheSchema) {
  const Project project({{"main.tf", R"(
resource "aws_dms_endpoint" "source" {
  endpoint_id = "orders"
  engine_name = "postgres"
  port        = 5432
  tags        = { team = "shop" }

  postgres_settings {
    max_file_size = 512
  }
}
)"}});
  const Component* endpoint = project.design.find("aws_dms_endpoint.source");
  ASSERT_NE(endpoint, nullptr);
  EXPECT_EQ(endpoint->kind, "generic");
  const std::vector<std::string> unset = namesOf(*endpoint, false);
  ASSERT_FALSE(unset.empty());
  EXPECT_EQ(unset.front(), "endpoint_type") << "the argument that must be set, before those that may be";
  EXPECT_NE(std::find(unset.begin(), unset.end(), "ssl_mode"), unset.end());
  EXPECT_EQ(std::find(unset.begin(), unset.end(), "endpoint_arn"), unset.end()) << "only AWS sets it";
  EXPECT_EQ(endpoint->property("port")->type, "number");
  EXPECT_EQ(endpoint->property("ssl_mode")->owner, "aws_dms_endpoint.source");
  EXPECT_EQ(endpoint->property("ssl_mode")->argument, "ssl_mode");
  const Property* nested = endpoint->property("postgres_settings.0.max_file_size");
  ASSERT_NE(nested, nullptr);
  EXPECT_EQ(nested->title, "Postgres settings › Max file size");
  EXPECT_EQ(nested->text, "512");
  EXPECT_EQ(project.at(nested->place), "512");
  EXPECT_EQ(endpoint->text("tags.team"), "shop");
}

TEST(Generic, StandsWhereItsArgumentsSay) {
  const std::string text = std::string(k_network) + R"(
resource "aws_mq_broker" "one" {
  broker_name = "one"
  subnet_ids  = [aws_subnet.a.id]
}

resource "aws_msk_cluster" "both" {
  cluster_name = "both"
  broker_node_group_info {
    client_subnets = [aws_subnet.a.id, aws_subnet.b.id]
  }
}

resource "aws_ec2_client_vpn_endpoint" "vpn" {
  vpc_id = aws_vpc.main.id
}

resource "aws_dax_subnet_group" "dax" {
  name       = "dax"
  subnet_ids = [aws_subnet.b.id]
}

resource "aws_dax_cluster" "dax" {
  cluster_name       = "dax"
  subnet_group_name  = aws_dax_subnet_group.dax.name
  security_group_ids = [aws_security_group.web.id]
}

resource "aws_macie2_account" "region" {}
)";
  const Project project({{"main.tf", text.c_str()}});
  EXPECT_EQ(project.design.find("aws_mq_broker.one")->parent, "aws_subnet.a");
  EXPECT_EQ(project.design.find("aws_msk_cluster.both")->parent, "aws_vpc.main");
  EXPECT_EQ(project.design.find("aws_msk_cluster.both")->spans, (std::vector<std::string>{"aws_subnet.a", "aws_subnet.b"}));
  EXPECT_EQ(project.design.find("aws_ec2_client_vpn_endpoint.vpn")->parent, "aws_vpc.main");
  EXPECT_EQ(project.design.find("aws_dax_cluster.dax")->parent, "aws_vpc.main");
  EXPECT_EQ(project.design.find("aws_macie2_account.region")->parent, "region:us-east-1");
}

/// Whatever the provider has: nothing of it is lost.
TEST(Generic, EveryTypeOfTheProviderIsDrawnOrIsPartOfSomething) {
  const schema::Provider& aws = *schema::findProvider("hashicorp/aws").provider;
  std::string text;
  for (const std::string_view type : aws.resourceTypes()) text += "resource \"" + std::string(type) + "\" \"x\" {}\n";
  const Project project({{"main.tf", text.c_str()}});
  std::size_t drawn = 0;
  for (const std::string_view type : aws.resourceTypes()) {
    const std::string address = std::string(type) + ".x";
    const auto holds = [&](const Component& one) {
      return std::find(one.addresses.begin(), one.addresses.end(), address) != one.addresses.end();
    };
    const bool isHeld = std::any_of(project.design.components.begin(), project.design.components.end(), holds);
    drawn += isHeld;
    EXPECT_TRUE(isHeld) << address;
  }
  EXPECT_GT(drawn, 1400u);
}

TEST(Generic, AModuleFromElsewhereShowsItsInputs) {
  const Project project({{"main.tf", R"(
module "vpc" {
  source             = "terraform-aws-modules/vpc/aws"
  cidr               = "10.0.0.0/16"
  enable_nat_gateway = true
}
)"}});
  const Component* module = project.design.find("module.vpc");
  ASSERT_NE(module, nullptr);
  EXPECT_EQ(module->text("cidr"), "10.0.0.0/16");
  EXPECT_EQ(project.at(module->property("enable_nat_gateway")->place), "true");
}

}  // namespace
}  // namespace slipway::design
