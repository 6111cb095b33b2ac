#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <set>

#include "model/hcl/functions/json_text.h"
#include "model/terraform/resources_json.h"
#include "tests/model/terraform/planned.h"
#include "tests/model/terraform/project.h"
#include "tests/support/places.h"

// The template two-fargate-services: everything in it evaluates, the relations that a design reads are there, and the
// instances and their values are those of a real plan.

namespace slipway::terraform {
namespace {

namespace fs = std::filesystem;
using hcl::Reference;
using hcl::Value;
using testing::Contains;

const fs::path folder = fs::path(SLIPWAY_SOURCE_DIR) / "resources/templates/two-fargate-services";

const Project& templateProject() {
  static const Project project = Project::fromFolder(folder);
  return project;
}

const Configuration& configuration() {
  static const Configuration all = templateProject().evaluated("TerraformCodes");
  return all;
}

Value valuesOf(const std::string& address) {
  const Resource* resource = configuration().find(address);
  EXPECT_NE(resource, nullptr) << address;
  return resource != nullptr ? resource->values : Value();
}

TEST(Template, isOneRootWithoutFindings) {
  EXPECT_EQ(rootFolders(templateProject().files, templateProject().trees), std::vector<std::string>{"TerraformCodes"});
  EXPECT_EQ(textOf(configuration().diagnostics), "");
  EXPECT_EQ(configuration().modules.size(), 7u);
  EXPECT_EQ(configuration().provider.member("region"), Value::string("us-east-1"));
}

TEST(Template, serviceRefersToWhatItRunsOn) {
  const Value service = valuesOf("module.cluster.aws_ecs_service.service[\"user-service\"]");
  EXPECT_EQ(textOf(service.member("cluster").references()), "module.cluster.aws_ecs_cluster.this.id");
  EXPECT_EQ(textOf(service.member("task_definition").references()), "module.cluster.aws_ecs_task_definition.service[\"user-service\"].arn");
  const Value balancer = service.member("load_balancer").element(0);
  EXPECT_EQ(textOf(balancer.member("target_group_arn").references()),
            "module.load_balancer.aws_lb_target_group.service[\"user-service\"].arn");
  const Value network = service.member("network_configuration").element(0);
  EXPECT_EQ(textOf(network.member("subnets").deepReferences()),
            "module.network.aws_subnet.private[\"a\"].id module.network.aws_subnet.private[\"b\"].id");
  EXPECT_EQ(textOf(network.member("security_groups").deepReferences()), "module.security.aws_security_group.tasks.id");
}

TEST(Template, containerKeepsItsStructureThoughItsTextIsUnknown) {
  const Value task = valuesOf("module.cluster.aws_ecs_task_definition.service[\"user-service\"]");
  const Value text = task.member("container_definitions");
  EXPECT_TRUE(text.isUnknown());
  const Value container = text.decoded().element(0);
  EXPECT_EQ(container.member("name"), Value::string("user-service"));
  EXPECT_EQ(container.member("portMappings").element(0).member("containerPort"), Value::number(3001));
  EXPECT_THAT(container.member("image").references(),
              Contains(Reference{"module.registry.aws_ecr_repository.service[\"user-service\"]", "repository_url"}));
  const Value group = container.member("logConfiguration").member("options").member("awslogs-group");
  EXPECT_EQ(group.display(), "/ecs/user-service");
  EXPECT_THAT(group.references(), Contains(Reference{"module.cluster.aws_cloudwatch_log_group.service[\"user-service\"]", "name"}));
}

TEST(Template, valuesKnowTheLiteralTheyComeFrom) {
  const Value count = valuesOf("module.cluster.aws_ecs_service.service[\"user-service\"]").member("desired_count");
  EXPECT_EQ(count, Value::number(2));
  ASSERT_EQ(count.origin().file.text(), "TerraformCodes/services.tf");
  const std::string& text = *templateProject().files.at(count.origin().file);
  EXPECT_EQ(text.substr(count.origin().range.begin, count.origin().range.size()), "2");
  EXPECT_EQ(text.substr(count.origin().range.begin - 16, 15), "desired_count =");
}

TEST(Template, pipelineAndTriggerReferToTheirParts) {
  const Value pipeline = valuesOf("module.delivery.aws_codepipeline.this");
  std::set<std::string> stages;
  for (const Value& stage : pipeline.member("stage").elements())
    stages.insert(stage.member("name").display() + ": " + textOf(stage.deepReferences()));
  EXPECT_THAT(stages, Contains(testing::HasSubstr("module.delivery.aws_codecommit_repository.source.repository_name")));
  EXPECT_THAT(stages, Contains(testing::HasSubstr("module.delivery.aws_codebuild_project.service[\"user-service\"].name")));
  EXPECT_THAT(stages, Contains(testing::HasSubstr("module.cluster.aws_ecs_cluster.this.name")));
  const Value target = valuesOf("module.delivery.aws_cloudwatch_event_target.pipeline");
  EXPECT_EQ(textOf(target.member("arn").references()), "module.delivery.aws_codepipeline.this.arn");
  EXPECT_EQ(textOf(target.member("rule").references()), "module.delivery.aws_cloudwatch_event_rule.push.name");
}

TEST(Template, resourcesJsonIsOneDocument) {
  const auto document = hcl::jsonValue(resourcesJson(configuration(), templateProject().files));
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->member("schema"), Value::string("slipway/resources/1"));
  EXPECT_EQ(document->member("resources").elements().size() + document->member("data").elements().size(), configuration().resources.size());
  const Value first = document->member("resources").element(0);
  EXPECT_EQ(first.member("file"), Value::string("TerraformCodes/modules/cluster/main.tf"));
  EXPECT_GT(first.member("line").asNumber(), 1);
}

TEST(Template, isWhatTerraformPlans) {
  const fs::path check = fs::path(SLIPWAY_ORACLES) / "terraform-check";
  if (!fs::exists(check)) GTEST_SKIP() << "no " << check << ": the template is not compared with a plan of the real Terraform";
  const fs::path file = fs::temp_directory_path() / ("slipway-plan-" + std::to_string(::getpid()) + ".json");
  const std::string command =
      "'" + check.string() + "' '" + (folder / "TerraformCodes").string() + "' --plan-json '" + file.string() + "' >/dev/null 2>&1";
  const int status = std::system(command.c_str());
  if (WEXITSTATUS(status) == 3) GTEST_SKIP() << "terraform-check lacks something on this machine: the template is not compared with a plan";
  ASSERT_EQ(status, 0);
  std::ifstream in(file, std::ios::binary);
  const auto plan = hcl::jsonValue(std::string{std::istreambuf_iterator<char>(in), {}});
  fs::remove(file);
  ASSERT_TRUE(plan.has_value());
  Value::Members planned;
  collectPlanned(plan->member("prior_state").member("values").member("root_module"), planned);
  collectPlanned(plan->member("planned_values").member("root_module"), planned);
  std::set<std::string> theirs, ours;
  for (const auto& [address, values] : planned) theirs.insert(address);
  for (const Resource& resource : configuration().resources) {
    ours.insert(resource.address);
    if (planned.count(resource.address) != 0) {
      EXPECT_EQ(planDifference(resource.values, planned.find(resource.address)->second, resource.address), "");
    }
  }
  EXPECT_EQ(ours, theirs);
}

}  // namespace
}  // namespace slipway::terraform
