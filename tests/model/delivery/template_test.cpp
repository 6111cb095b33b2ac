#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "model/delivery/build_steps.h"
#include "model/delivery/delivery_files.h"
#include "model/terraform/configuration.h"
#include "tests/model/delivery/texts.h"
#include "tests/support/places.h"

namespace slipway::delivery {
namespace {

namespace fs = std::filesystem;

/// The template says some things twice, in Terraform and in the services' own files. Both must say the same.
class TwoFargateServices : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    const fs::path root = SLIPWAY_SOURCE_DIR "/resources/templates/two-fargate-services";
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root))
      if (entry.is_regular_file()) {
        const std::string path = entry.path().lexically_relative(root).generic_string();
        files[FilePath(path)] = std::make_shared<const std::string>(templateText(path));
      }
    configuration = terraform::evaluate(files, terraform::parseAll(files), "TerraformCodes");
    delivery = readDeliveryFiles(files);
  }

  static const terraform::Resource& resource(const std::string& address) {
    const terraform::Resource* found = configuration.find(address);
    if (found == nullptr) throw std::runtime_error(address + " is missing");
    return *found;
  }

  static SourceFiles files;
  static terraform::Configuration configuration;
  static DeliveryFiles delivery;
};

SourceFiles TwoFargateServices::files;
terraform::Configuration TwoFargateServices::configuration;
DeliveryFiles TwoFargateServices::delivery;

TEST_F(TwoFargateServices, HasNothingToComplainAbout) {
  EXPECT_EQ(codesOf(configuration.diagnostics), "");
  EXPECT_EQ(codesOf(diagnosticsOf(delivery)), "");
}

TEST_F(TwoFargateServices, PipelineJsonIsTheTerraformPipeline) {
  const terraform::Resource& made = resource("module.delivery.aws_codepipeline.this");
  const auto terraform = pipelineOf(made.values, {made.file, made.block});
  const auto json = delivery.at(FilePath("pipeline.json")).pipeline;
  EXPECT_EQ(codesOf(terraform->diagnostics), "");
  EXPECT_EQ(terraform->name.text, json->name.text);
  EXPECT_EQ(terraform->type.text, json->type.text);
  EXPECT_EQ(terraform->executionMode.text, json->executionMode.text);
  ASSERT_EQ(terraform->stages.size(), json->stages.size());
  for (std::size_t stage = 0; stage < json->stages.size(); ++stage) {
    const PipelineStage& a = terraform->stages[stage];
    const PipelineStage& b = json->stages[stage];
    EXPECT_EQ(a.name.text, b.name.text);
    ASSERT_EQ(a.actions.size(), b.actions.size());
    for (std::size_t action = 0; action < b.actions.size(); ++action) {
      const PipelineAction& x = a.actions[action];
      const PipelineAction& y = b.actions[action];
      EXPECT_EQ(x.name.text + x.category.text + x.owner.text + x.provider.text + x.version.text, y.name.text + y.category.text + y.owner.text + y.provider.text + y.version.text);
      EXPECT_EQ(x.runOrder, y.runOrder);
      EXPECT_EQ(x.configuration.size(), y.configuration.size());
      for (const auto& [name, value] : y.configuration) EXPECT_EQ(x.setting(name), value.text) << y.name.text << " " << name;
      const auto names = [](const LocatedTexts& texts) {
        std::string all;
        for (const Located& text : texts) all += text.text + " ";
        return all;
      };
      EXPECT_EQ(names(x.inputs), names(y.inputs));
      EXPECT_EQ(names(x.outputs), names(y.outputs));
      EXPECT_EQ(x.name.span.file.text(), "TerraformCodes/modules/delivery/pipeline.tf");
    }
  }
}

TEST_F(TwoFargateServices, TaskDefinitionsAreTerraforms) {
  for (const std::string service : {"user-service", "product-service"}) {
    const terraform::Resource& made = resource("module.cluster.aws_ecs_task_definition.service[\"" + service + "\"]");
    const auto terraform = taskDefinitionOf(made.values, {made.file, made.block});
    const auto json = delivery.at(FilePath(service + "/taskdef.json")).taskDefinition;
    EXPECT_EQ(codesOf(terraform->diagnostics), "");
    EXPECT_EQ(terraform->family.text, json->family.text);
    EXPECT_EQ(terraform->cpu.text, json->cpu.text);
    EXPECT_EQ(terraform->memory.text, json->memory.text);
    EXPECT_EQ(terraform->networkMode.text, json->networkMode.text);
    EXPECT_TRUE(terraform->isFargate());
    EXPECT_FALSE(terraform->taskRole.isPresent());
    ASSERT_EQ(terraform->containers.size(), 1u);
    ASSERT_EQ(json->containers.size(), 1u);
    const Container& a = terraform->containers[0];
    const Container& b = json->containers[0];
    EXPECT_EQ(a.name.text, b.name.text);
    EXPECT_EQ(a.stopTimeout, b.stopTimeout);
    ASSERT_EQ(a.ports.size(), 1u);
    EXPECT_EQ(a.ports[0].containerPort, b.ports.at(0).containerPort);
    EXPECT_EQ(a.environment.at("PORT").text, b.environment.at("PORT").text);
    for (const auto& [option, value] : b.logOptions) EXPECT_EQ(a.logOptions.at(option).text, value.text) << option;
    ASSERT_FALSE(a.image.references.empty());
    EXPECT_EQ(a.image.references[0].address, "module.registry.aws_ecr_repository.service[\"" + service + "\"]");
    EXPECT_EQ(terraform->executionRole.references.at(0).address, "module.cluster.aws_iam_role.execution");
    // Where the inspector writes a new port or size: the services' table.
    EXPECT_EQ(terraform->cpu.span.file.text(), "TerraformCodes/services.tf");
    EXPECT_EQ(a.ports[0].span.file.text(), "TerraformCodes/services.tf");
  }
}

TEST_F(TwoFargateServices, TheChainFromBuildToServiceHoldsTogether) {
  for (const std::string service : {"user-service", "product-service"}) {
    const hcl::Value project = resource("module.delivery.aws_codebuild_project.service[\"" + service + "\"]").values;
    const std::string buildspecPath = project.member("source").element(0).member("buildspec").display();
    ASSERT_TRUE(delivery.contains(FilePath(buildspecPath))) << buildspecPath;
    const auto buildspec = delivery.at(FilePath(buildspecPath)).buildspec;
    ASSERT_NE(buildspec, nullptr);
    const std::vector<WrittenContainer> written = writtenContainers(*buildspec);
    ASSERT_EQ(written.size(), 1u);
    const hcl::Value made = resource("module.cluster.aws_ecs_service.service[\"" + service + "\"]").values;
    const hcl::Value target = made.member("load_balancer").element(0);
    EXPECT_EQ(target.member("container_name").display(), written[0].name);
    const auto dockerfile = delivery.at(FilePath(service + "/Dockerfile")).dockerfile;
    EXPECT_EQ(target.member("container_port").display(), std::to_string(dockerfile->finalStage()->ports.at(0).number));
    EXPECT_EQ(buildspec->artifacts.at(0).files.at(0).text, "imagedefinitions.json");
  }
}

}  // namespace
}  // namespace slipway::delivery
