// Systems whose services exist only in JSON and workflow files are drawn from those files, with their lane.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/design/derive.h"

namespace slipway::design {
namespace {

Design designOf(std::initializer_list<std::pair<const char*, std::string>> texts) {
  SourceFiles files;
  for (const auto& [path, text] : texts) files[FilePath(path)] = std::make_shared<const std::string>(text);
  return derive(files, {}, {}, delivery::readDeliveryFiles(files));
}

bool isRelated(const Design& design, std::string_view from, std::string_view to) {
  return std::any_of(design.relations.begin(), design.relations.end(), [&](const Relation& one) { return one.from == from && one.to == to; });
}

const std::string kPipeline = R"({"pipeline": {"name": "p", "roleArn": "arn:aws:iam::123456789012:role/p", "artifactStore": {"type": "S3", "location": "bucket"}, "stages": [
  {"name": "Source", "actions": [{"name": "Source", "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "CodeCommit", "version": "1"},
    "configuration": {"RepositoryName": "shop", "BranchName": "main"}, "outputArtifacts": [{"name": "source"}]}]},
  {"name": "Deploy", "actions": [{"name": "web", "actionTypeId": {"category": "Deploy", "owner": "AWS", "provider": "ECS", "version": "1"}, "runOrder": 1,
    "configuration": {"ClusterName": "prod", "ServiceName": "web"}, "inputArtifacts": [{"name": "source"}]}]}]}})";
const std::string kTask = R"({"family": "web", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512",
  "containerDefinitions": [{"name": "web", "image": "nginx:1", "portMappings": [{"containerPort": 8080}]}]})";

TEST(FilesAlone, aPipelineDrawsItsLaneAndTheServicesItDeploysTo) {
  const Design design = designOf({{"pipeline.json", kPipeline}, {"web/taskdef.json", kTask}});
  ASSERT_NE(design.find("delivery"), nullptr);
  ASSERT_NE(design.find("pipeline.json/Deploy/web"), nullptr);
  EXPECT_TRUE(isRelated(design, "pipeline.json/Source", "pipeline.json/Deploy"));
  EXPECT_TRUE(isRelated(design, "repository:shop", "pipeline.json/Source"));
  EXPECT_TRUE(isRelated(design, "pipeline.json/Deploy/web", "ecs-service:prod/web"));
  const Component* service = design.find("ecs-service:prod/web");
  ASSERT_NE(service, nullptr);
  EXPECT_EQ(service->parent, "ecs-cluster:prod");
  EXPECT_EQ(service->text("port"), "8080");
  EXPECT_EQ(service->text("cpu"), "256");
  EXPECT_TRUE(service->addresses.empty());
}

TEST(FilesAlone, propertiesHaveTheirPlaceInTheFile) {
  const Design design = designOf({{"pipeline.json", kPipeline}});
  const Component* action = design.find("pipeline.json/Deploy/web");
  ASSERT_NE(action, nullptr);
  const Property* order = action->property("run-order");
  ASSERT_NE(order, nullptr);
  EXPECT_EQ(kPipeline.substr(order->place.range.begin, order->place.range.size()), "1");
  EXPECT_EQ(order->argument, "stages.1.actions.0.runOrder");
  EXPECT_EQ(action->property("provider")->argument, "stages.1.actions.0.actionTypeId.provider");
  ASSERT_FALSE(action->sources.empty());
  EXPECT_TRUE(kPipeline.substr(action->sources.back().range.begin).starts_with("{\"name\": \"web\""));
}

TEST(FilesAlone, aWorkflowDrawsItsJobsStepsAndTheServiceItUpdates) {
  const Design design = designOf({{".github/workflows/ci.yml",
                                   "name: CI\non:\n  push:\n    branches: [main]\nenv:\n  SERVICE: web\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n"
                                   "  deploy:\n    needs: build\n    runs-on: ubuntu-latest\n    steps:\n      - name: Deploy\n        uses: aws-actions/amazon-ecs-deploy-task-definition@v2\n"
                                   "        with:\n          task-definition: taskdef.json\n          service: ${{ env.SERVICE }}\n          cluster: prod\n"},
                                  {"taskdef.json", kTask}});
  EXPECT_TRUE(isRelated(design, ".github/workflows/ci.yml/build", ".github/workflows/ci.yml/deploy"));
  EXPECT_TRUE(isRelated(design, "repository:GitHub", ".github/workflows/ci.yml/build"));
  EXPECT_TRUE(isRelated(design, ".github/workflows/ci.yml/deploy/Deploy", "ecs-service:prod/web"));
  EXPECT_EQ(design.find(".github/workflows/ci.yml/build/1")->title, "actions/checkout");
  EXPECT_EQ(design.find(".github/workflows/ci.yml/deploy")->text("runner"), "ubuntu-latest");
}

TEST(FilesAlone, hooksStandInTheOrderOfTheDeployment) {
  const Design design = designOf({{"appspec.yml", "version: 0.0\nos: linux\nhooks:\n  ValidateService:\n    - location: scripts/check.sh\n      timeout: 60\n  BeforeInstall:\n    - location: scripts/stop.sh\n"}});
  const std::vector<const Component*> hooks = design.childrenOf("appspec.yml");
  ASSERT_EQ(hooks.size(), 2u);
  EXPECT_EQ(hooks[0]->title, "BeforeInstall");
  EXPECT_TRUE(isRelated(design, "appspec.yml/BeforeInstall", "appspec.yml/ValidateService"));
  EXPECT_EQ(design.find("appspec.yml/ValidateService/check.sh")->text("timeout"), "60");
}

TEST(FilesAlone, whatDoesNotParseDrawsNothingAndHarmsNothing) {
  EXPECT_TRUE(designOf({{"pipeline.json", "{\"stages\": [{\"name\""}, {".github/workflows/a.yml", "jobs: [\n"}, {"buildspec.yml", "\t- x"}}).components.empty());
}

}  // namespace
}  // namespace slipway::design
