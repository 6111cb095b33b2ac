#include "model/delivery/pipeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/delivery/texts.h"

namespace slipway::delivery {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> outline(const Pipeline& pipeline) {
  std::vector<std::string> lines;
  for (const PipelineStage& stage : pipeline.stages)
    for (const PipelineAction& action : stage.actions) {
      std::string line = stage.name.text + "/" + action.name.text + " " + std::to_string(action.runOrder) + " " + action.category.text + " " + action.provider.text + ":";
      for (const Located& input : action.inputs) line += " <" + input.text;
      for (const Located& output : action.outputs) line += " >" + output.text;
      lines.push_back(line);
    }
  return lines;
}

TEST(Pipeline, ReadsTheTemplates) {
  const auto json = document(templateText("pipeline.json"), "pipeline.json");
  const auto pipeline = readPipeline(json);
  EXPECT_EQ(codesOf(pipeline->diagnostics), "");
  EXPECT_EQ(pipeline->name.text, "two-services-pipeline");
  EXPECT_EQ(pipeline->type.text, "V2");
  EXPECT_EQ(pipeline->executionMode.text, "SUPERSEDED");
  EXPECT_EQ(pipeline->artifactBucket.text, "two-services-artifacts-123456789012");
  EXPECT_THAT(outline(*pipeline),
              ElementsAre("Source/Source 1 Source CodeCommit: >source", "Build/user-service 1 Build CodeBuild: <source >user-service-image", "Build/product-service 1 Build CodeBuild: <source >product-service-image",
                          "Deploy/user-service 1 Deploy ECS: <user-service-image", "Deploy/product-service 1 Deploy ECS: <product-service-image"));
  const PipelineAction& deploy = pipeline->stage("Deploy")->actions[1];
  EXPECT_EQ(deploy.setting("ServiceName"), "product-service");
  EXPECT_EQ(at(*json, deploy.configuration.at("ServiceName").span), "\"product-service\"");
  EXPECT_EQ(at(*json, deploy.inputs[0].span), "\"product-service-image\"");
  EXPECT_EQ(at(*json, deploy.runOrderSpan), "1");
  EXPECT_TRUE(at(*json, deploy.span).starts_with("{"));
  EXPECT_EQ(pipeline->producerOf("product-service-image"), &pipeline->stage("Build")->actions[1]);
}

const char* terraformValues = R"({
  name = "p"
  role_arn = aws_iam_role.p.arn
  pipeline_type = "V2"
  artifact_store = [{ type = "S3", location = aws_s3_bucket.artifacts.bucket }]
  stage = [
    { name = "Source", action = [{ name = "Source", category = "Source", owner = "AWS", provider = "CodeCommit", version = "1", output_artifacts = ["source"],
      configuration = { RepositoryName = aws_codecommit_repository.source.repository_name, BranchName = "main" } }] },
    { name = "Deploy", action = [{ name = "D", category = "Deploy", owner = "AWS", provider = "ECS", version = "1", run_order = 2, input_artifacts = ["source"],
      configuration = { ClusterName = "c", ServiceName = "s" } }] },
  ]
})";

TEST(Pipeline, ReadsTheSameFromTerraform) {
  const std::string text = terraformValues;
  const auto pipeline = pipelineOf(hclValue(text), {FilePath("main.tf"), {0, 1}});
  EXPECT_EQ(codesOf(pipeline->diagnostics), "");
  EXPECT_THAT(outline(*pipeline), ElementsAre("Source/Source 1 Source CodeCommit: >source", "Deploy/D 2 Deploy ECS: <source"));
  const Located& repository = pipeline->stages[0].actions[0].configuration.at("RepositoryName");
  EXPECT_FALSE(repository.isKnown);
  ASSERT_EQ(repository.references.size(), 1u);
  EXPECT_EQ(repository.references[0].address, "aws_codecommit_repository.source");
  EXPECT_EQ(pipeline->role.references.at(0).attribute, "arn");
  EXPECT_EQ(pipeline->artifactBucket.references.at(0).address, "aws_s3_bucket.artifacts");
  const SourceSpan branch = pipeline->stages[0].actions[0].configuration.at("BranchName").span;
  EXPECT_EQ(branch.file.text(), "main.tf");
  EXPECT_EQ(text.substr(branch.range.begin, branch.range.size()), "\"main\"");
}

/// The template's pipeline with one text replaced by another.
std::string codesWith(const std::string& from, const std::string& to) {
  std::string text = templateText("pipeline.json");
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return codesOf(readPipeline(document(text.replace(at, from.size(), to), "pipeline.json"))->diagnostics);
}

TEST(Pipeline, SaysWhatCodePipelineRefuses) {
  EXPECT_EQ(codesWith("\"CodeBuild\"", "\"CodeBild\""), "unknown-provider");
  EXPECT_EQ(codesWith("\"category\": \"Build\"", "\"category\": \"Bild\""), "unknown-category");
  EXPECT_EQ(codesWith("\"ProjectName\"", "\"Project\""), "missing-setting");
  EXPECT_EQ(codesWith("\"name\": \"user-service-image\"", "\"name\": \"user-servce-image\""), "artifact-not-produced");
  EXPECT_EQ(codesWith("\"name\": \"user-service-image\"", "\"name\": \"source\""), "artifact-twice artifact-not-produced");
  EXPECT_EQ(codesWith("\"runOrder\": 1", "\"runOrder\": 0"), "bad-run-order");
  EXPECT_EQ(codesWith("\"name\": \"Deploy\"", "\"name\": \"Build\""), "duplicate-name");
  EXPECT_EQ(codesWith("\"name\": \"product-service\"", "\"name\": \"user-service\""), "duplicate-name");
  EXPECT_EQ(codesWith("\"name\": \"source\"\n", "\"name\": \"src\"\n"), "artifact-not-produced artifact-not-produced");
  EXPECT_EQ(codesOf(readPipeline(document("{\"stages\": [{\"name\": \"a\", \"actions\": []}]}", "pipeline.json"))->diagnostics), "too-few-stages empty-stage");
  EXPECT_EQ(codesOf(readPipeline(document("{}", "pipeline.json"))->diagnostics), "not-a-pipeline");
  EXPECT_EQ(codesOf(readPipeline(document("{", "pipeline.json"))->diagnostics), "json-syntax");
}

TEST(Pipeline, AFirstVersionHasNoTriggersVariablesOrQueue) {
  const std::string v1 = "\"pipelineType\": \"V1\"", v2 = "\"pipelineType\": \"V2\"";
  EXPECT_EQ(codesWith(v2, v1), "");
  EXPECT_EQ(codesWith(v2, v1 + ", \"variables\": [{\"name\": \"ENV\"}]"), "needs-v2");
  EXPECT_EQ(codesWith(v2, v2 + ", \"variables\": [{\"name\": \"ENV\"}]"), "");
  EXPECT_EQ(codesWith(v2, v1 + ", \"variables\": []"), "");
  EXPECT_EQ(codesWith("\"executionMode\": \"SUPERSEDED\"", "\"executionMode\": \"QUEUED\""), "");
  const auto ofMode = [](const std::string& more) {
    return codesOf(pipelineOf(hclValue("{ " + more + ", stage = [] }"), {FilePath("main.tf"), {0, 1}})->diagnostics);
  };
  EXPECT_EQ(ofMode("execution_mode = \"PARALLEL\""), "too-few-stages needs-v2");
  EXPECT_EQ(ofMode("trigger = [{ provider_type = \"CodeStarSourceConnection\" }]"), "too-few-stages needs-v2");
  EXPECT_EQ(ofMode("execution_mode = \"SUPERSEDED\""), "too-few-stages");
  EXPECT_EQ(ofMode("pipeline_type = var.type, execution_mode = \"PARALLEL\""), "too-few-stages");  // nobody knows yet
}

TEST(Pipeline, HasOneArtifactStoreOrOneARegion) {
  EXPECT_EQ(codesWith("\"artifactStore\"", "\"artifactStor\""), "unknown-key missing-key");
  EXPECT_EQ(codesWith("\"artifactStore\"", "\"artifactStores\": {}, \"artifactStore\""), "unknown-key");
}

TEST(Pipeline, KnowsWhatStandsBesideIt) {
  const auto beside = [](const std::string& more) {
    const auto pipeline = readPipeline(document("{" + more + templateText("pipeline.json").substr(1), "pipeline.json"));
    return codesOf(pipeline->diagnostics) + (hasErrors(pipeline->diagnostics) ? " " + pipeline->diagnostics[0].message : "");
  };
  EXPECT_EQ(beside("\"metadata\": {\"created\": \"2026-01-01\"},\n"), "");
  EXPECT_EQ(beside("\"metadatax\": {},\n"), "unknown-key A pipeline's file has no \"metadatax\"; \"metadata\" is near.");
}

TEST(Pipeline, NamespacesAreThoseOfEarlierActions) {
  const std::string source = "\"RepositoryName\"", build = "\"ProjectName\"";
  const auto reading = [&](const std::string& what) { return codesWith(build, "\"EnvironmentVariables\": \"" + what + "\", " + build); };
  EXPECT_EQ(reading("#{codepipeline.PipelineExecutionId} #{variables.ENV}"), "");
  EXPECT_EQ(reading("#{Nowhere.CommitId}"), "unknown-namespace");
  const auto inTerraform = [](const std::string& given, const std::string& read) {
    return codesOf(pipelineOf(hclValue("{ stage = [{ name = \"A\", action = [{ name = \"s\", category = \"Source\", owner = \"AWS\", provider = \"ECR\", " + given +
                                       " output_artifacts = [\"o\"], configuration = { RepositoryName = \"r\" } }] }, { name = \"B\", action = [{ name = \"b\","
                                       " category = \"Approval\", owner = \"AWS\", provider = \"Manual\", configuration = { CustomData = \"" + read + "\" } }] }] }"),
                              {FilePath("main.tf"), {0, 1}})->diagnostics);
  };
  EXPECT_EQ(inTerraform("namespace = \"Image\",", "#{Image.ImageURI}"), "");
  EXPECT_EQ(inTerraform("namespace = \"Image\",", "#{Images.ImageURI}"), "unknown-namespace");
  EXPECT_EQ(inTerraform("", "#{Image.ImageURI}"), "unknown-namespace");
  EXPECT_EQ(inTerraform("namespace = var.space,", "#{Image.ImageURI}"), "");
  EXPECT_EQ(inTerraform("", "#{Image}"), "");
}

TEST(Pipeline, SourcesStandInTheFirstStageOnly) {
  EXPECT_EQ(codesWith("\"category\": \"Source\"", "\"category\": \"Invoke\""), "source-misplaced unknown-provider");
  const auto pipeline = readPipeline(document(
      R"({"name": "p", "roleArn": "arn:aws:iam::123456789012:role/p", "stages": [{"name": "A", "actions": [{"name": "s", "actionTypeId": {"category": "Approval", "owner": "AWS", "provider": "Manual", "version": "1"}}]},
                     {"name": "B", "actions": [{"name": "t", "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "S3", "version": "1"},
                                               "configuration": {"S3Bucket": "b", "S3ObjectKey": "k"}, "outputArtifacts": [{"name": "o"}]}]}]})",
      "pipeline.json"));
  EXPECT_EQ(codesOf(pipeline->diagnostics), "source-misplaced source-misplaced");
}

TEST(Pipeline, LaterRunOrdersSeeTheArtifactsOfEarlierOnes) {
  const auto with = [](int first, int second) {
    const auto build = [](const char* name, int order, const char* in, const char* out) {
      return std::string("{\"name\": \"") + name + "\", \"actionTypeId\": {\"category\": \"Build\", \"owner\": \"AWS\", \"provider\": \"CodeBuild\", \"version\": \"1\"}, \"runOrder\": " + std::to_string(order) +
             ", \"configuration\": {\"ProjectName\": \"p\"}, \"inputArtifacts\": [{\"name\": \"" + in + "\"}], \"outputArtifacts\": [{\"name\": \"" + out + "\"}]}";
    };
    return codesOf(readPipeline(document(R"({"name": "p", "roleArn": "arn:aws:iam::123456789012:role/p", "artifactStore": {"type": "S3", "location": "abc"}, "stages": [{"name": "S", "actions": [{"name": "s", "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "ECR", "version": "1"},
        "configuration": {"RepositoryName": "r"}, "outputArtifacts": [{"name": "src"}]}]}, {"name": "B", "actions": [)" + build("b", second, "one", "two") + ", " + build("a", first, "src", "one") + "]}]}",
                                         "pipeline.json"))->diagnostics);
  };
  EXPECT_EQ(with(1, 2), "");
  EXPECT_EQ(with(1, 1), "artifact-not-produced");
}

}  // namespace
}  // namespace slipway::delivery
