#include "model/terraform/schema/providers.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace slipway;
using namespace slipway::schema;

namespace {

const Provider& aws() { return *findProvider("hashicorp/aws").provider; }

}  // namespace

TEST(Providers, awsIsWhole) {
  EXPECT_EQ(aws().version(), "5.100.0");
  EXPECT_EQ(aws().resourceTypes().size(), 1526u);
  EXPECT_EQ(aws().dataSources().size(), 608u);
  EXPECT_EQ(aws().ephemerals().size(), 7u);
  EXPECT_EQ(aws().functions(), (std::vector<std::string_view>{"arn_build", "arn_parse", "trim_iam_role_path"}));
  const auto types = aws().resourceTypes();
  EXPECT_TRUE(std::is_sorted(types.begin(), types.end()));
  EXPECT_FALSE(aws().findResource("aws_no_such_thing"));
  EXPECT_FALSE(aws().findResource("aws_caller_identity"));
  EXPECT_TRUE(aws().findDataSource("aws_caller_identity"));
}

TEST(Providers, everyNameIsFoundAgain) {
  for (const std::string_view type : aws().resourceTypes()) {
    const auto block = aws().findResource(type);
    ASSERT_TRUE(block) << type;
    for (std::size_t i = 0; i < block->attributeCount(); ++i) {
      const Attribute attribute = block->attribute(i);
      ASSERT_TRUE(block->findAttribute(attribute.name)) << type << "." << attribute.name;
      EXPECT_TRUE(attribute.isRequired || attribute.isOptional || attribute.isComputed) << type << "." << attribute.name;
      if (i > 0) {
        EXPECT_LT(block->attribute(i - 1).name, attribute.name) << type;
      }
    }
    for (std::size_t i = 0; i < block->nestedCount(); ++i) ASSERT_TRUE(block->findNested(block->nested(i).name)) << type;
  }
}

TEST(Providers, attributesSayWhatTheyAre) {
  const Block service = *aws().findResource("aws_ecs_service");
  const Attribute name = *service.findAttribute("name");
  EXPECT_TRUE(name.isRequired);
  EXPECT_EQ(hcl::typeText(*name.type), "string");
  const Attribute count = *service.findAttribute("desired_count");
  EXPECT_EQ(hcl::typeText(*count.type), "number");
  EXPECT_TRUE(count.isOptional && !count.isRequired && !count.isComputed);
  EXPECT_FALSE(service.findAttribute("desired_counts"));
  const Block role = *aws().findResource("aws_iam_role");
  const Attribute arn = *role.findAttribute("arn");
  EXPECT_TRUE(arn.isComputed && !arn.isSettable());
  EXPECT_TRUE(aws().findResource("aws_db_instance")->findAttribute("password")->isSensitive);
  EXPECT_TRUE(aws().findResource("aws_db_instance")->findAttribute("password_wo")->isWriteOnly);
  EXPECT_EQ(hcl::typeText(*role.findAttribute("tags")->type), "map(string)");
  const Attribute ingress = *aws().findResource("aws_security_group")->findAttribute("ingress");
  EXPECT_EQ(ingress.type->kind, hcl::Type::Kind::set);
  EXPECT_EQ(ingress.type->parts[0]->attributes.front().name, "cidr_blocks");
}

TEST(Providers, nestedBlocksHaveLimits) {
  const Block service = *aws().findResource("aws_ecs_service");
  const NestedBlock network = *service.findNested("network_configuration");
  EXPECT_EQ(network.nesting, Nesting::list);
  EXPECT_EQ(network.minItems, 0u);
  EXPECT_EQ(network.maxItems, 1u);
  EXPECT_TRUE(network.block.findAttribute("subnets")->isRequired);
  const NestedBlock action = *aws().findResource("aws_lb_listener")->findNested("default_action");
  EXPECT_EQ(action.minItems, 1u);
  EXPECT_EQ(action.maxItems, 0u);
  EXPECT_EQ(service.findNested("timeouts")->nesting, Nesting::single);
  EXPECT_TRUE(aws().configuration().findAttribute("region"));
  EXPECT_TRUE(aws().configuration().findNested("default_tags"));
}

TEST(Providers, aBlockIsAnObjectToExpressions) {
  const hcl::TypeRef type = aws().findResource("aws_lb")->type();
  ASSERT_EQ(type->kind, hcl::Type::Kind::object);
  const auto logs =
      std::find_if(type->attributes.begin(), type->attributes.end(), [](const auto& one) { return one.name == "access_logs"; });
  ASSERT_NE(logs, type->attributes.end());
  EXPECT_EQ(logs->type->kind, hcl::Type::Kind::list);
  EXPECT_EQ(logs->type->parts[0]->kind, hcl::Type::Kind::object);
}

TEST(Providers, functionsHaveParameters) {
  const Function parse = *aws().findFunction("arn_parse");
  ASSERT_EQ(parse.parameters.size(), 1u);
  EXPECT_EQ(parse.parameters[0].first, "arn");
  EXPECT_EQ(parse.result->kind, hcl::Type::Kind::object);
  EXPECT_EQ(aws().findFunction("arn_build")->parameters.size(), 5u);
  EXPECT_FALSE(aws().findFunction("arn_brew"));
}

TEST(Providers, constraintsChooseAVersion) {
  EXPECT_TRUE(findProvider("hashicorp/aws", {*VersionConstraint::parsed("~> 5.0")}).fits);
  const Found older = findProvider("hashicorp/aws", {*VersionConstraint::parsed("~> 3.0")});
  EXPECT_FALSE(older.fits);
  EXPECT_EQ(older.provider, &aws());
  EXPECT_EQ(findProvider("registry.terraform.io/hashicorp/aws").provider, &aws());
  EXPECT_EQ(findProvider("hashicorp/google").provider, nullptr);
  EXPECT_EQ(findProvider("someone/aws").provider, nullptr);
}

TEST(Providers, smallOnesAreThere) {
  EXPECT_TRUE(findProvider("hashicorp/random").provider->findResource("random_id")->findAttribute("byte_length")->isRequired);
  EXPECT_TRUE(findProvider("hashicorp/null").provider->findResource("null_resource"));
  EXPECT_TRUE(findProvider(defaultSource("terraform")).provider->findDataSource("terraform_remote_state"));
  for (const char* name : {"archive", "cloudinit", "external", "http", "local", "time", "tls"})
    EXPECT_TRUE(findProvider(defaultSource(name)).provider) << name;
}

TEST(Providers, damagedFilesAreEmptyNotDeadly) {
  for (const std::string_view bytes :
       {std::string_view(""), std::string_view("SLIPWAYS"), std::string_view("SLIPWAYS\xff\xff\xff\xff\xff\xff\xff\xff")}) {
    const Provider damaged("aws", "0", bytes);
    EXPECT_FALSE(damaged.findResource("aws_vpc"));
    EXPECT_EQ(damaged.configuration().attributeCount(), 0u);
  }
}
