// Gestures on what stands in delivery files: the bytes that change are those of the part, and undo gives them back.
#include <gtest/gtest.h>

#include "model/workspace/gestures.h"
#include "model/workspace/templates.h"
#include "tests/model/workspace/edited_project.h"

using namespace slipway;
using namespace slipway::test;
using workspace::Snapshot;

namespace {

const char* kFlow = ".github/workflows/ci.yml";
const std::string kWorkflow =
    "name: CI # shown\non:\n  push:\n    branches: [main]\n\njobs:\n  # compiles\n  build:\n    runs-on: ubuntu-latest\n    outputs:\n     "
    " tag: ${{ steps.meta.outputs.tag }}\n    steps:\n"
    "      - uses: actions/checkout@v4   # sources\n      - id: meta\n        run: |\n          echo \"tag=1\" >> \"$GITHUB_OUTPUT\"\n\n  "
    "deploy:\n    needs: build\n    runs-on: ubuntu-latest\n    steps:\n"
    "      - run: echo \"${{ needs.build.outputs.tag }}\"\n";

const std::string kAppspec =
    "version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv\nhooks:\n  # first\n  BeforeInstall:\n    - location: "
    "scripts/stop.sh\n      timeout: 60\n  ValidateService:\n    - location: scripts/check.sh\n";
const std::string kBuildspec =
    "version: 0.2\nphases:\n  build:\n    commands:\n      - make # all\n      - 'make check'\n  post_build:\n    commands:\n      - make "
    "push\n";

}  // namespace

TEST(WorkflowGestures, addEditMoveRenameAndRemove) {
  const auto start = projectOf({{kFlow, kWorkflow}});
  const std::string flow = kFlow;
  EXPECT_EQ(textOf(*after(*start, workspace::addComponent(*start, "workflow-job", flow, "scan", {{"needs", "build"}})), kFlow),
            kWorkflow + "  scan:\n    needs: build\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n");
  EXPECT_EQ(
      textOf(*after(*start, workspace::addComponent(*start, "workflow-step", flow + "/deploy", "Test", {{"run", "npm test"}})), kFlow),
      kWorkflow + "      - name: Test\n        run: npm test\n");
  EXPECT_EQ(textOf(*after(*start, workspace::setProperty(*start, flow + "/deploy", "runner", "ubuntu-24.04")), kFlow),
            replaced(kWorkflow, "needs: build\n    runs-on: ubuntu-latest", "needs: build\n    runs-on: ubuntu-24.04"));
  EXPECT_EQ(textOf(*after(*start, workspace::setProperty(*start, flow + "/deploy", "timeout", "30")), kFlow),
            kWorkflow + "    timeout-minutes: 30\n");
  EXPECT_EQ(textOf(*after(*start, workspace::rename(*start, flow + "/build", "compile")), kFlow),
            replaced(replaced(replaced(kWorkflow, "  build:\n", "  compile:\n"), "needs: build", "needs: compile"), "needs.build.",
                     "needs.compile."));
  EXPECT_EQ(textOf(*after(*start, workspace::moveInto(*start, flow + "/build/1", flow + "/deploy")), kFlow),
            replaced(kWorkflow, "      - uses: actions/checkout@v4   # sources\n", "") + "      - uses: actions/checkout@v4\n");
  EXPECT_EQ(textOf(*after(*start, workspace::remove(*start, flow + "/build/1")), kFlow),
            replaced(kWorkflow, "      - uses: actions/checkout@v4   # sources\n", ""));
  EXPECT_EQ(textOf(*after(*start, workspace::remove(*start, flow + "/deploy/1")), kFlow), kWorkflow.substr(0, kWorkflow.find("  deploy:")));
  EXPECT_EQ(textOf(*after(*start, workspace::remove(*start, flow)), kFlow), "no file");
}

TEST(WorkflowGestures, sayWhatCannotBe) {
  const auto start = projectOf({{kFlow, kWorkflow}, {"buildspec.yml", kBuildspec}});
  const std::string flow = kFlow;
  EXPECT_EQ(workspace::rename(*start, flow + "/build", "deploy").diagnostics().at(0).code, "name-taken");
  EXPECT_EQ(workspace::moveInto(*start, flow + "/deploy/1", flow + "/build").diagnostics().at(0).code, "not-inside");
  EXPECT_EQ(workspace::moveInto(*start, flow + "/build/1", "buildspec.yml/build").diagnostics().at(0).code, "not-inside");
  EXPECT_EQ(workspace::addComponent(*start, "build-phase", "buildspec.yml", "prebuild").diagnostics().at(0).code, "bad-value");
  EXPECT_EQ(workspace::addComponent(*start, "workflow-step", "buildspec.yml", "x").diagnostics().at(0).code, "not-inside");
}

TEST(AppspecGestures, hooksKeepTheOrderOfTheDeployment) {
  const auto start = projectOf({{"app/appspec.yml", kAppspec}, {"app/scripts/stop.sh", "#!/bin/bash\n"}});
  const auto added = after(*start, workspace::addComponent(*start, "appspec-hook", "app/appspec.yml", "ApplicationStart"));
  EXPECT_EQ(textOf(*added, "app/appspec.yml"),
            replaced(kAppspec, "  ValidateService:",
                     "  ApplicationStart:\n    - location: scripts/application_start.sh\n      timeout: 300\n  ValidateService:"));
  EXPECT_EQ(textOf(*added, "app/scripts/application_start.sh"), "#!/bin/bash\nset -euo pipefail\n");
  EXPECT_EQ(
      textOf(*after(*start, workspace::setProperty(*start, "app/appspec.yml/BeforeInstall/stop.sh", "timeout", "90")), "app/appspec.yml"),
      replaced(kAppspec, "timeout: 60", "timeout: 90"));
  EXPECT_EQ(textOf(*after(*start, workspace::rename(*start, "app/appspec.yml/BeforeInstall", "ApplicationStop")), "app/appspec.yml"),
            replaced(kAppspec, "BeforeInstall:", "ApplicationStop:"));
  EXPECT_EQ(textOf(*after(*start, workspace::remove(*start, "app/appspec.yml/ValidateService")), "app/appspec.yml"),
            kAppspec.substr(0, kAppspec.find("  ValidateService")));
  EXPECT_EQ(workspace::addComponent(*start, "appspec-hook", "app/appspec.yml", "AfterAllowTestTraffic").diagnostics().at(0).code,
            "bad-value");
}

TEST(BuildspecGestures, phasesAndCommands) {
  const auto start = projectOf({{"buildspec.yml", kBuildspec}});
  EXPECT_EQ(textOf(*after(*start, workspace::addComponent(*start, "build-phase", "buildspec.yml", "pre_build", {{"command", "npm ci"}})),
                   "buildspec.yml"),
            replaced(kBuildspec, "  build:", "  pre_build:\n    commands:\n      - npm ci\n  build:"));
  EXPECT_EQ(textOf(*after(*start, workspace::addComponent(*start, "build-command", "buildspec.yml/build", "echo a: b")), "buildspec.yml"),
            replaced(kBuildspec, "      - 'make check'\n", "      - 'make check'\n      - \"echo a: b\"\n"));
  EXPECT_EQ(textOf(*after(*start, workspace::setProperty(*start, "buildspec.yml/build/2", "command", "make test")), "buildspec.yml"),
            replaced(kBuildspec, "'make check'", "'make test'"));
  EXPECT_EQ(textOf(*after(*start, workspace::moveInto(*start, "buildspec.yml/build/1", "buildspec.yml/build/2")), "buildspec.yml"),
            replaced(kBuildspec, "      - make # all\n      - 'make check'\n", "      - 'make check'\n      - make\n"));
  EXPECT_EQ(textOf(*after(*start, workspace::remove(*start, "buildspec.yml/post_build/1")), "buildspec.yml"),
            kBuildspec.substr(0, kBuildspec.find("  post_build")));
}

TEST(PipelineFileGestures, partsAreWrittenAsTheirNeighbours) {
  SourceFiles files = workspace::templateFiles("two-fargate-services");
  std::erase_if(files, [](const auto& entry) { return entry.first.extension() == "tf"; });
  const auto start = workspace::derive(files, nullptr);
  const std::string before = textOf(*start, "pipeline.json");
  const auto added =
      after(*start, workspace::addComponent(*start, "pipeline-action", "pipeline.json/Deploy", "gate", {{"run-order", "2"}}));
  EXPECT_NE(textOf(*added, "pipeline.json")
                .find(",\n          {\n            \"name\": \"gate\",\n            \"actionTypeId\": {\n              \"category\": "
                      "\"Approval\",\n"),
            std::string::npos)
      << textOf(*added, "pipeline.json");
  const auto restored = after(*added, workspace::remove(*added, "pipeline.json/Deploy/gate"));
  EXPECT_EQ(textOf(*restored, "pipeline.json"), before);
  EXPECT_EQ(
      textOf(*after(*start, workspace::setProperty(*start, "pipeline.json/Deploy/user-service", "deploy-timeout", "20")), "pipeline.json"),
      replaced(before, "\"DeploymentTimeout\": \"15\"", "\"DeploymentTimeout\": \"20\""));
  EXPECT_EQ(textOf(*after(*start, workspace::setProperty(*start, "pipeline.json/Build/user-service", "run-order", "2")), "pipeline.json")
                    .find("\"runOrder\": 2,") != std::string::npos,
            true);
  const auto swapped =
      after(*start, workspace::moveInto(*start, "pipeline.json/Build/user-service", "pipeline.json/Build/product-service"));
  EXPECT_EQ(swapped->deliveryFiles.at(FilePath("pipeline.json")).pipeline->stage("Build")->actions.at(1).name.text, "user-service");
  EXPECT_EQ(textOf(*swapped, "pipeline.json").size(), before.size());
}

TEST(PipelineBlockGestures, stagesAndActionsOfTerraform) {
  const auto start = workspace::derive(workspace::templateFiles("two-fargate-services"), nullptr);
  const std::string pipeline = "module.delivery.aws_codepipeline.this";
  const auto added = after(*start, workspace::addComponent(*start, "pipeline-stage", pipeline, "Approve"));
  EXPECT_NE(added->design->find(pipeline + "/Approve/Approve"), nullptr);
  const auto moved = after(*added, workspace::moveInto(*added, pipeline + "/Approve", pipeline + "/Build"));
  const auto stages = moved->design->childrenOf(pipeline);
  ASSERT_EQ(stages.size(), 4u);
  EXPECT_EQ(stages[2]->title, "Approve");
  const auto renamed = after(*moved, workspace::rename(*moved, pipeline + "/Approve", "Gate"));
  EXPECT_NE(renamed->design->find(pipeline + "/Gate"), nullptr);
  const auto restored = after(*renamed, workspace::remove(*renamed, pipeline + "/Gate/Approve"));
  EXPECT_EQ(textOf(*restored, "TerraformCodes/modules/delivery/pipeline.tf"),
            textOf(*start, "TerraformCodes/modules/delivery/pipeline.tf"));
}
