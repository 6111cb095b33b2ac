// A pipeline as a workflow and back: the same jobs, deployments, branch and artifacts; undo brings the files back.
#include <algorithm>

#include "model/workspace/templates.h"
#include "tests/model/workspace/edited_project.h"

using namespace slipway;
using namespace slipway::test;

namespace {

const char* kPipeline = "module.delivery.aws_codepipeline.this";
const char* kFlow = ".github/workflows/two-services-pipeline.yml";

std::shared_ptr<const Snapshot> templateProject() { return workspace::derive(workspace::templateFiles("two-fargate-services"), nullptr); }

}  // namespace

TEST(Convert, aPipelineOfTerraformBecomesAWorkflow) {
  const auto start = templateProject();
  const auto made = after(*start, workspace::convert(*start, kPipeline));
  const auto& flow = *made->deliveryFiles.at(FilePath(kFlow)).workflow;
  ASSERT_EQ(flow.jobs.size(), 4u);
  EXPECT_EQ(flow.jobs[0].id, "build-user-service");
  ASSERT_EQ(flow.jobs[2].needs.size(), 2u);
  EXPECT_EQ(flow.jobs[2].needs[1].text, "build-product-service");
  ASSERT_EQ(flow.triggers.size(), 1u);
  EXPECT_EQ(flow.triggers[0].branches.at(0).text, "main");
  const std::string text = textOf(*made, kFlow);
  EXPECT_NE(text.find("      REPOSITORY_URI: ${{ vars.USER_SERVICE_REPOSITORY_URI }}\n"), std::string::npos);
  EXPECT_NE(text.find("          docker push \"$REPOSITORY_URI:$IMAGE_TAG\"\n"), std::string::npos);
  EXPECT_NE(text.find("          service: product-service\n          cluster: two-services\n"), std::string::npos);
  // Terraform still says the pipeline with its roles; taking it out is a gesture of its own.
  EXPECT_NE(made->design->find(kPipeline), nullptr);
  EXPECT_EQ(workspace::convert(*made, kPipeline).diagnostics().at(0).code, "file-exists");
}

TEST(Convert, thatWorkflowBecomesAPipelineAgain) {
  const auto start = templateProject();
  const auto made = after(*start, workspace::convert(*start, kPipeline));
  const auto alone = projectOf({{kFlow, textOf(*made, kFlow)}});
  const auto back = after(*alone, workspace::convert(*alone, kFlow));
  EXPECT_EQ(textOf(*back, kFlow), "no file");
  const delivery::Pipeline& pipeline = *back->deliveryFiles.at(FilePath("pipeline.json")).pipeline;
  ASSERT_EQ(pipeline.stages.size(), 3u);
  EXPECT_EQ(pipeline.stages[0].actions.at(0).setting("BranchName"), "main");
  const delivery::PipelineAction& deploy = pipeline.stages[2].actions.at(1);
  EXPECT_EQ(deploy.provider.text, "ECS");
  EXPECT_EQ(deploy.setting("ServiceName"), "product-service");
  EXPECT_EQ(deploy.setting("ClusterName"), "two-services");
  EXPECT_EQ(deploy.inputs.at(0).text, "build-product-service-output");
  const auto& buildspec = *back->deliveryFiles.at(FilePath("buildspec-build-user-service.yml")).buildspec;
  EXPECT_TRUE(hasErrors(buildspec.diagnostics) == false);
  EXPECT_NE(back->design->find("ecs-service:two-services/user-service"), nullptr);
}

TEST(Convert, whereThereIsTerraformItSaysThePipelineWithWhatItNeeds) {
  const auto start = templateProject();
  const auto made = after(*start, workspace::convert(*start, kPipeline));
  const auto alone =
      projectOf({{kFlow, textOf(*made, kFlow)},
                 {"infra/main.tf", "resource \"aws_s3_bucket\" \"two_services_pipeline_artifacts\" {\n  bucket = \"taken\"\n}\n"}});
  const auto back = after(*alone, workspace::convert(*alone, kFlow));
  EXPECT_EQ(textOf(*back, kFlow), "no file");
  EXPECT_EQ(textOf(*back, "pipeline.json"), "no file");
  const terraform::Configuration& configuration = *back->configurations.front();
  const terraform::Resource* pipeline = configuration.find("aws_codepipeline.two_services_pipeline");
  ASSERT_NE(pipeline, nullptr) << textOf(*back, "infra/two-services-pipeline.tf");
  const auto stages = delivery::pipelineOf(pipeline->values, {pipeline->file, pipeline->block});
  ASSERT_EQ(stages->stages.size(), 3u);
  EXPECT_EQ(stages->stages[0].actions.at(0).setting("BranchName"), "main");
  EXPECT_EQ(stages->stages[1].actions.at(0).setting("ProjectName"), "two-services-pipeline-build-user-service");
  EXPECT_EQ(stages->stages[2].actions.at(1).setting("ServiceName"), "product-service");
  EXPECT_NE(configuration.find("aws_s3_bucket.two_services_pipeline_artifacts_2"), nullptr) << "a name that is taken is not taken again";
  const terraform::Resource* project = configuration.find("aws_codebuild_project.two_services_pipeline_build_user_service");
  ASSERT_NE(project, nullptr);
  EXPECT_TRUE(back->deliveryFiles.contains(FilePath("buildspec-build-user-service.yml")));
  const std::string text = textOf(*back, "infra/two-services-pipeline.tf");
  EXPECT_EQ(text.find("123456789012"), std::string::npos) << "no account is made up";
  for (const Diagnostic& finding : back->diagnostics)
    EXPECT_EQ(finding.severity, Severity::info) << finding.span.file.text() << " " << finding.code << " " << finding.message;
}

TEST(Convert, approvalsAreEnvironmentsAndBack) {
  const auto start = templateProject();
  const auto gated = after(*start, workspace::addComponent(*start, "pipeline-stage", kPipeline, "Gate"));
  const auto between = after(*gated, workspace::moveInto(*gated, std::string(kPipeline) + "/Gate", std::string(kPipeline) + "/Build"));
  const auto made = after(*between, workspace::convert(*between, kPipeline));
  const auto& flow = *made->deliveryFiles.at(FilePath(kFlow)).workflow;
  ASSERT_NE(flow.job("gate"), nullptr);
  EXPECT_EQ(flow.job("gate")->environment.text, "gate");
  EXPECT_EQ(flow.job("deploy-user-service")->needs.at(0).text, "gate");
  const auto alone = projectOf({{kFlow, textOf(*made, kFlow)}});
  const auto back = after(*alone, workspace::convert(*alone, kFlow));
  const delivery::Pipeline& pipeline = *back->deliveryFiles.at(FilePath("pipeline.json")).pipeline;
  ASSERT_EQ(pipeline.stages.size(), 4u);
  EXPECT_EQ(pipeline.stages[2].actions.at(0).category.text, "Approval");
  EXPECT_EQ(pipeline.stages[3].actions.at(0).inputs.at(0).text, "build-user-service-output");
}

TEST(Convert, variablesOfAWorkflowGoIntoTheBuildspec) {
  const auto start = projectOf({{"app/main.txt", ""},
                                {".github/workflows/ci.yml",
                                 "name: CI\non: push\nenv:\n  STAGE: dev\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n"
                                 "      - uses: actions/checkout@v4\n      - run: ./test ${{ env.STAGE }} ${{ github.sha }}\n"}});
  const auto made = after(*start, workspace::convert(*start, ".github/workflows/ci.yml"));
  EXPECT_EQ(
      textOf(*made, "buildspec-test.yml"),
      "# Commands of the job test, for the CodeBuild project of that name.\nversion: 0.2\nenv:\n  variables:\n    STAGE: dev\nphases:\n"
      "  build:\n    commands:\n      - ./test $STAGE $CODEBUILD_RESOLVED_SOURCE_VERSION\nartifacts:\n  files:\n    - \"**/*\"\n");
}

TEST(Convert, saysWhatCannotBeConverted) {
  const auto start = templateProject();
  EXPECT_EQ(workspace::convert(*start, "nothing").diagnostics().at(0).code, "no-such-component");
  EXPECT_EQ(workspace::convert(*start, std::string(kPipeline) + "/Build").diagnostics().at(0).code, "bad-value");
}
