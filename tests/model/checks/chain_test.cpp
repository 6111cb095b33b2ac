// The links of the delivery chain: each broken once, found at its line, and mended by its fix where there is one.
#include <gtest/gtest.h>

#include "model/core/line_index.h"
#include "tests/model/checks/changed_template.h"

namespace slipway::checks {

namespace {

struct Broken {
  const char* rule;
  const char* file;
  const char* before;
  const char* after;
  const char* foundIn;  ///< the file of the finding
  const char* foundAt;  ///< a text that begins on the finding's line
  bool isMended;        ///< has a fix, after which the finding is gone and no other has come
};

std::ostream& operator<<(std::ostream& out, const Broken& broken) { return out << broken.rule << " in " << broken.file; }

constexpr const char* kPipeline = "TerraformCodes/modules/delivery/pipeline.tf";
constexpr const char* kSource = "TerraformCodes/modules/delivery/source.tf";
constexpr const char* kRole = "TerraformCodes/modules/delivery/pipeline_role.tf";
constexpr const char* kBuild = "TerraformCodes/modules/delivery/build.tf";
constexpr const char* kCluster = "TerraformCodes/modules/cluster/main.tf";

const Broken kTemplateCases[] = {
    {"trigger-role", kSource, "codepipeline:StartPipelineExecution", "codepipeline:GetPipeline", kSource, "aws_iam_role.trigger.arn", true},
    {"pipeline-role", kRole, "\"codecommit:GetBranch\",", "", kPipeline, "aws_iam_role.pipeline.arn", true},
    {"pipeline-role", kRole, "\"s3:PutObject\",", "", kPipeline, "aws_iam_role.pipeline.arn", true},
    {"pipeline-role", kRole, "\"codebuild:StartBuild\",", "", kPipeline, "aws_iam_role.pipeline.arn", true},
    {"repository-name", kPipeline, "aws_codecommit_repository.source.repository_name", "\"two-servces\"", kPipeline, "\"two-servces\"",
     true},
    {"missing-buildspec", kBuild, "${each.key}/buildspec.yml", "services/${each.key}/buildspec.yml", kBuild, "\"services/$", false},
    {"image-tag", kCluster, "}:latest\"", "}:stable\"", kCluster, "\"${var.repositories[each.key].url}:stable", false},
    {"ungated-production", kPipeline, "name = \"Deploy\"", "name = \"Production\"", kPipeline,
     "action {\n      name            = \"user-service\"", true},
};

std::uint32_t lineOf(const SourceFiles& files, FilePath file, std::size_t offset) {
  return LineIndex(*files.at(file)).at(static_cast<std::uint32_t>(offset)).line;
}

void judge(const SourceFiles& files, const Broken& broken) {
  ASSERT_FALSE(files.empty()) << broken.before << " is not in " << broken.file;
  const Diagnostics findings = findingsOf(files);
  const Diagnostic* finding = findingWith(findings, broken.rule);
  ASSERT_NE(finding, nullptr) << textOf(findings);
  EXPECT_EQ(finding->span.file.text(), broken.foundIn);
  const std::size_t place = files.at(FilePath(broken.foundIn))->find(broken.foundAt);
  ASSERT_NE(place, std::string::npos);
  EXPECT_EQ(lineOf(files, finding->span.file, finding->span.range.begin), lineOf(files, finding->span.file, place)) << finding->message;
  EXPECT_FALSE(finding->source.empty());
  EXPECT_EQ(!finding->fixes.empty(), broken.isMended);
  if (finding->fixes.empty()) return;
  const Diagnostics after = findingsOf(fixed(files, finding->fixes.front()));
  EXPECT_EQ(findingWith(after, broken.rule), nullptr) << textOf(after);
  EXPECT_LT(after.size(), findings.size()) << textOf(after);
}

class TemplateChain : public testing::TestWithParam<Broken> {};

}  // namespace

TEST_P(TemplateChain, isFoundAndMended) { judge(changedTemplate(GetParam().file, GetParam().before, GetParam().after), GetParam()); }
INSTANTIATE_TEST_SUITE_P(Chain, TemplateChain, testing::ValuesIn(kTemplateCases));

namespace {

/// A blue/green delivery of one ECS service, and an in-place one of a group of servers: no rule of the chain finds anything in it.
SourceFiles sound() {
  const auto file = [](const char* text) { return std::make_shared<const std::string>(text); };
  return {{FilePath("main.tf"), file(R"(resource "aws_codedeploy_app" "shop" {
  name             = "shop"
  compute_platform = "ECS"
}

resource "aws_lb" "shop" {
  name               = "shop"
  load_balancer_type = "application"
}

resource "aws_lb_listener" "shop" {
  load_balancer_arn = aws_lb.shop.arn
  port              = 80
}

resource "aws_lb_target_group" "blue" {
  name        = "blue"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
}

resource "aws_lb_target_group" "green" {
  name        = "green"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
}

resource "aws_codedeploy_deployment_group" "shop" {
  app_name               = aws_codedeploy_app.shop.name
  deployment_group_name  = "shop"
  deployment_config_name = "CodeDeployDefault.ECSCanary10Percent5Minutes"

  load_balancer_info {
    target_group_pair_info {
      prod_traffic_route {
        listener_arns = [aws_lb_listener.shop.arn]
      }

      target_group {
        name = aws_lb_target_group.blue.name
      }

      target_group {
        name = aws_lb_target_group.green.name
      }
    }
  }
}

resource "aws_codedeploy_app" "servers" {
  name             = "servers"
  compute_platform = "Server"
}

resource "aws_autoscaling_group" "web" {
  name = "web"
}

resource "aws_codedeploy_deployment_group" "servers" {
  app_name              = aws_codedeploy_app.servers.name
  deployment_group_name = "servers"
  autoscaling_groups    = [aws_autoscaling_group.web.name]
}

resource "aws_codebuild_project" "shop" {
  name = "shop"

  source {
    type      = "CODEPIPELINE"
    buildspec = "buildspec.yml"
  }
}

resource "aws_codepipeline" "shop" {
  name = "shop"

  artifact_store {
    type     = "S3"
    location = aws_s3_bucket.artifacts.bucket
  }

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "S3"
      version          = "1"
      output_artifacts = ["source"]

      configuration = {
        S3Bucket    = "shop-source"
        S3ObjectKey = "shop.zip"
      }
    }
  }

  stage {
    name = "Build"

    action {
      name             = "Build"
      category         = "Build"
      owner            = "AWS"
      provider         = "CodeBuild"
      version          = "1"
      input_artifacts  = ["source"]
      output_artifacts = ["built"]

      configuration = {
        ProjectName = aws_codebuild_project.shop.name
      }
    }
  }

  stage {
    name = "Deploy"

    action {
      name            = "Shift"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "CodeDeployToECS"
      version         = "1"
      input_artifacts = ["built"]

      configuration = {
        ApplicationName                = aws_codedeploy_app.shop.name
        DeploymentGroupName            = aws_codedeploy_deployment_group.shop.deployment_group_name
        TaskDefinitionTemplateArtifact = "built"
        AppSpecTemplateArtifact        = "built"
        Image1ArtifactName             = "built"
        Image1ContainerName            = "IMAGE1_NAME"
      }
    }
  }
}

resource "aws_s3_bucket" "artifacts" {
  bucket = "shop-artifacts"
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_ecs_task_definition" "worker" {
  family = "worker"

  container_definitions = jsonencode([
    {
      name  = "worker"
      image = "public.ecr.aws/docker/library/node:22"
      environment = [
        { name = "QUEUE", value = aws_sqs_queue.orders.url }
      ]
    }
  ])
}
)")},
          {FilePath("Dockerfile"), file("FROM public.ecr.aws/docker/library/node:22\n")},
          {FilePath("buildspec.yml"), file("version: 0.2\nphases:\n  build:\n    commands:\n      - make\nartifacts:\n  files:\n    - "
                                           "imageDetail.json\n    - taskdef.json\n    - appspec.yaml\n")},
          {FilePath("appspec.yaml"), file("version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      "
                                          "Properties:\n        TaskDefinition: <TASK_DEFINITION>\n        LoadBalancerInfo:\n          "
                                          "ContainerName: \"shop\"\n          ContainerPort: 8080\n")},
          {FilePath("taskdef.json"),
           file("{\n  \"family\": \"shop\",\n  \"containerDefinitions\": [\n    {\n      \"name\": \"shop\",\n      \"image\": "
                "\"<IMAGE1_NAME>\",\n      \"portMappings\": [{\"containerPort\": 8080}]\n    }\n  ]\n}\n")}};
}

const Broken kSoundCases[] = {
    {"appspec-container", "appspec.yaml", "\"shop\"", "\"web\"", "appspec.yaml", "\"web\"", true},
    {"appspec-container", "appspec.yaml", "8080", "80", "appspec.yaml", "80\n", true},
    {"docker-hub-image", "Dockerfile", "public.ecr.aws/docker/library/node:22", "node:22", "Dockerfile", "node:22", true},
    {"image-file", "buildspec.yml", "imageDetail.json", "imagedefinitions.json", "buildspec.yml", "artifacts:", false},
    {"image-file", "main.tf", "\"CodeDeployToECS\"", "\"CodeDeploy\"", "main.tf", "\"CodeDeploy\"", false},
    {"image-placeholder", "taskdef.json", "<IMAGE1_NAME>", "<SHOP>", "taskdef.json", "\"<SHOP>\"", true},
    {"green-target-group", "main.tf", "aws_lb_target_group.green.name", "aws_lb_target_group.blue.name", "main.tf",
     "aws_lb_target_group.blue.name\n      }\n    }", false},
    {"green-target-group", "main.tf", "name        = \"green\"\n  port        = 8080", "name        = \"green\"\n  port        = 8081",
     "main.tf", "8081", true},
    {"balancer-shift", "main.tf", "\"application\"", "\"network\"", "main.tf", "\"CodeDeployDefault.ECSCanary", true},
    {"deployment-targets", "main.tf", "\n  autoscaling_groups    = [aws_autoscaling_group.web.name]", "", "main.tf",
     "resource \"aws_codedeploy_deployment_group\" \"servers\"", true},
    {"queue-url", "main.tf", "aws_sqs_queue.orders.url", "\"https://sqs.us-east-1.amazonaws.com/123456789012/order\"", "main.tf",
     "\"https://sqs", true},
    {"artifact-region", "main.tf", "resource \"aws_s3_bucket\" \"artifacts\" {",
     "provider \"aws\" {\n  alias  = \"far\"\n  region = \"eu-west-1\"\n}\n\nresource \"aws_s3_bucket\" \"artifacts\" {\n  provider = "
     "aws.far",
     "main.tf", "aws_s3_bucket.artifacts.bucket", false},
};

class SoundChain : public testing::TestWithParam<Broken> {};

}  // namespace

TEST(Chain, aSoundOneIsLeftAlone) {
  const Diagnostics findings = findingsOf(sound());
  for (const Broken& broken : kSoundCases) EXPECT_EQ(findingWith(findings, broken.rule), nullptr) << textOf(findings);
  const Diagnostics ofTemplate = findingsOf(templateFiles());
  for (const Broken& broken : kTemplateCases) EXPECT_EQ(findingWith(ofTemplate, broken.rule), nullptr) << textOf(ofTemplate);
}

TEST_P(SoundChain, isFoundAndMended) {
  SourceFiles files = sound();
  std::string text = *files.at(FilePath(GetParam().file));
  const std::size_t at = text.find(GetParam().before);
  ASSERT_NE(at, std::string::npos);
  text.replace(at, std::string_view(GetParam().before).size(), GetParam().after);
  files[FilePath(GetParam().file)] = std::make_shared<const std::string>(std::move(text));
  judge(files, GetParam());
}
INSTANTIATE_TEST_SUITE_P(Chain, SoundChain, testing::ValuesIn(kSoundCases));

TEST(Chain, aConnectionWaitsForAPerson) {
  const Diagnostics findings = findingsOf(
      {{FilePath("main.tf"), std::make_shared<const std::string>("resource \"aws_codestarconnections_connection\" \"github\" {\n  name     "
                                                                 "     = \"github\"\n  provider_type = \"GitHub\"\n}\n")}});
  const Diagnostic* finding = findingWith(findings, "connection-pending");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->severity, Severity::info);
}

}  // namespace slipway::checks
