// What the inspector, the rehearsal and the gestures need of the template's design.
#include <gtest/gtest.h>

#include "model/design/design_json.h"
#include "tests/model/design/project.h"
#include "tests/support/places.h"
#include "tests/support/two_services_design.h"

#include <nlohmann/json.hpp>

namespace slipway::design {

namespace {

using catalog::RelationType;

const Project& project() {
  static const Project read(std::filesystem::path(SLIPWAY_SOURCE_DIR) / "resources/templates/two-fargate-services");
  return read;
}

const std::string user = "module.cluster.aws_ecs_service.service[\"user-service\"]";

const Component& component(const std::string& id) {
  const Component* found = project().design.find(id);
  EXPECT_NE(found, nullptr) << id;
  static const Component none;
  return found == nullptr ? none : *found;
}

const Property& property(const std::string& id, const char* name) {
  const Property* found = component(id).property(name);
  EXPECT_NE(found, nullptr) << id << " " << name;
  static const Property none;
  return found == nullptr ? none : *found;
}

std::map<std::string, int> countsOf(const Design& design) {
  std::map<std::string, int> counts;
  for (const Component& one : design.components) ++counts[one.kind];
  return counts;
}

}  // namespace

TEST(TemplateDesign, hasTheShapeOfTheOneByHand) {
  std::map<std::string, int> real = countsOf(project().design), byHand = countsOf(test::twoServicesDesign());
  // By hand nobody says what runs in the tasks, there is one role and no artifact bucket; the files have a role for each build, the pipeline and its trigger.
  EXPECT_EQ(real["iam-role"], 5);
  EXPECT_EQ(real["s3-bucket"], 1);
  EXPECT_EQ(real["container"], 2);
  real.erase("s3-bucket");
  real.erase("container");
  real["iam-role"] = byHand["iam-role"];
  EXPECT_EQ(real, byHand);
}

TEST(TemplateDesign, hasTheRelationsOfTheOneByHand) {
  std::map<std::string, int> real, byHand;
  const auto count = [](const Design& design, std::map<std::string, int>& counts) {
    for (const Relation& one : design.relations)
      if (one.type != RelationType::permission && design.find(one.to)->kind != "s3-bucket")
        ++counts[design.find(one.from)->kind + " > " + design.find(one.to)->kind + " " + std::string(catalog::nameOf(one.type)) + " " + one.label + " " + one.artifact];
  };
  count(project().design, real);
  count(test::twoServicesDesign(), byHand);
  EXPECT_EQ(real, byHand);
}

TEST(TemplateDesign, propertiesKnowWhereTheyAreWrittenAndWhereTheyComeFrom) {
  const Property& desired = property(user, "desired");
  EXPECT_EQ(desired.text, "2");
  EXPECT_EQ(desired.unit, "tasks");
  EXPECT_TRUE(desired.isSet);
  EXPECT_EQ(project().at(desired.place), "each.value.desired_count");
  EXPECT_EQ(project().at(desired.origin), "2");
  EXPECT_EQ(desired.origin.file.text(), "TerraformCodes/services.tf");
  EXPECT_EQ(desired.owner, user);
  EXPECT_EQ(desired.argument, "desired_count");

  const Property& cpu = property(user, "cpu");
  EXPECT_EQ(cpu.text, "256");
  EXPECT_EQ(cpu.owner, "module.cluster.aws_ecs_task_definition.service[\"user-service\"]");
  EXPECT_EQ(project().at(cpu.origin), "256");

  const Property& grace = property(user, "grace");
  EXPECT_EQ(grace.text, "60");
  EXPECT_EQ(project().at(grace.place), "60");
  EXPECT_FALSE(grace.origin.isSomewhere());

  const Property& breaker = property(user, "circuit-breaker");
  EXPECT_EQ(breaker.text, "true");
  EXPECT_EQ(breaker.argument, "deployment_circuit_breaker.0.enable");
}

TEST(TemplateDesign, readsTheContainerThroughJsonencode) {
  const Property& image = property(user, "image");
  EXPECT_EQ(image.text, "user-service:latest");
  EXPECT_FALSE(image.isKnown);
  EXPECT_EQ(project().at(image.place), "\"${var.repositories[each.key].url}:latest\"");
  EXPECT_EQ(image.argument, "container_definitions.0.image");
  EXPECT_EQ(property(user, "container").text, "user-service");
  EXPECT_EQ(property(user, "port").text, "3001");
}

TEST(TemplateDesign, whatIsUnknownIsNamed) {
  EXPECT_EQ(property(user, "subnets").text, "private-a, private-b");
  EXPECT_EQ(property(user, "security-groups").text, "ecs_tasks_sg");
  EXPECT_EQ(component("module.network.aws_subnet.private[\"a\"]").text("route"), "nat-a");
  EXPECT_EQ(component("module.network.aws_subnet.private[\"a\"]").text("tier"), "private");
  EXPECT_EQ(component("module.network.aws_subnet.public[\"b\"]").text("tier"), "public");
}

TEST(TemplateDesign, whatIsNotWrittenHasAwssDefault) {
  const Property& idle = property("module.load_balancer.aws_lb.public", "idle-timeout");
  EXPECT_FALSE(idle.isSet);
  EXPECT_EQ(idle.text, "60");
  EXPECT_FALSE(idle.place.isSomewhere());
  EXPECT_EQ(idle.owner, "module.load_balancer.aws_lb.public");
  EXPECT_EQ(idle.argument, "idle_timeout");
}

TEST(TemplateDesign, givesTheRehearsalWhatItReads) {
  const std::string rule = "module.load_balancer.aws_lb_listener_rule.service[\"user-service\"]";
  EXPECT_EQ(component(rule).number("priority", 0), 10);
  EXPECT_EQ(component(rule).text("path"), "/users*");
  EXPECT_EQ(component(rule).number("health-interval", 0), 30);
  EXPECT_EQ(component(rule).number("deregistration-delay", 0), 30);
  EXPECT_EQ(component("module.load_balancer.aws_lb_listener.http/default").text("status"), "404");
  const std::string build = "module.delivery.aws_codepipeline.this/Build/user-service";
  EXPECT_EQ(component(build).text("provider"), "CodeBuild");
  EXPECT_EQ(component(build).number("run-order", 0), 1);
  EXPECT_EQ(component("module.delivery.aws_codepipeline.this/Source/Source").text("branch"), "main");
  EXPECT_EQ(component(build).property("cluster"), nullptr) << "a build has no cluster to offer";
}

TEST(TemplateDesign, everyManagedResourceBelongsToOneComponent) {
  std::map<std::string, int> owners;
  for (const Component& one : project().design.components)
    for (const std::string& address : one.addresses) ++owners[address];
  ASSERT_EQ(project().configurations.size(), 1u);
  for (const terraform::Resource& resource : project().configurations[0]->resources)
    EXPECT_EQ(resource.isData ? 1 : owners[resource.address], 1) << resource.address;
}

TEST(TemplateDesign, placesInFilesFindTheirComponent) {
  const auto owner = [&](const char* file, const char* text) {
    const FilePath path{file};
    const Component* found = project().design.at(path, static_cast<std::uint32_t>(project().files.at(path)->find(text)));
    return found == nullptr ? std::string() : found->id;
  };
  EXPECT_EQ(owner("TerraformCodes/modules/network/main.tf", "10.0.0.0"), "");
  EXPECT_EQ(owner("TerraformCodes/modules/network/main.tf", "aws_vpc"), "module.network.aws_vpc.this");
  EXPECT_EQ(owner("TerraformCodes/modules/load_balancer/main.tf", "message_body"), "module.load_balancer.aws_lb_listener.http/default");
  EXPECT_EQ(owner("TerraformCodes/modules/delivery/pipeline.tf", "BranchName"), "module.delivery.aws_codepipeline.this/Source/Source");
  EXPECT_EQ(owner("user-service/buildspec.yml", "docker push"), "module.delivery.aws_codepipeline.this/Build/user-service");
  EXPECT_EQ(owner("product-service/Dockerfile", "FROM"), "module.delivery.aws_codepipeline.this/Build/product-service");
}

TEST(TemplateDesign, isPrintedAsJson) {
  const nlohmann::json document = nlohmann::json::parse(designJson(project().design));
  EXPECT_EQ(document["schema"], "slipway/design/1");
  EXPECT_EQ(document["components"].size(), project().design.components.size());
  EXPECT_EQ(document["relations"].size(), project().design.relations.size());
  for (const auto& one : document["components"]) {
    if (one["id"] != user) continue;
    EXPECT_EQ(one["kind"], "ecs-service");
    EXPECT_EQ(one["parent"], "module.cluster.aws_ecs_cluster.this");
    EXPECT_EQ(one["properties"]["desired"], 2);
    EXPECT_EQ(one["properties"]["circuit-breaker"], true);
    EXPECT_EQ(one["properties"]["launch-type"], "FARGATE");
    EXPECT_EQ(one["files"][0], "TerraformCodes/modules/cluster/main.tf");
    return;
  }
  FAIL() << "user-service is missing";
}

}  // namespace slipway::design
