// A pipeline as Terraform: aws_codepipeline with the connection, bucket, builds and roles that it needs.
#include <algorithm>
#include <map>

#include "model/hcl/format.h"
#include "model/hcl/quoted_text.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/conversion.h"

namespace slipway::workspace {

namespace {

using delivery::PipelineAction;
using hcl::quoted;

constexpr std::size_t mostOfConnection = 32;  // letters of a connection's name

std::string list(const delivery::LocatedTexts& texts) {
  std::string items;
  for (const delivery::Located& one : texts) items += (items.empty() ? "" : ", ") + quoted(one.text);
  return "[" + items + "]";
}

/// A role that one service acts as, with one policy.
std::string role(const std::string& address, const std::string& name, const char* service, const std::string& statements) {
  return "resource \"aws_iam_role\" \"" + address + "\" {\n  name = " + quoted(name) +
         "\n\n  assume_role_policy = jsonencode({\n    Version = \"2012-10-17\"\n    Statement = [{\n      Effect = \"Allow\"\n"
         "      Action = \"sts:AssumeRole\"\n      Principal = { Service = \"" +
         service + "\" }\n    }]\n  })\n}\n\nresource \"aws_iam_role_policy\" \"" + address +
         "\" {\n  name = \"what-it-needs\"\n  role = aws_iam_role." + address +
         ".id\n\n  policy = jsonencode({\n    Version = \"2012-10-17\"\n    Statement = [\n" + statements + "    ]\n  })\n}\n\n";
}

std::string statement(std::initializer_list<const char*> actions, const std::string& resource) {
  std::string text = "      {\n        Effect = \"Allow\"\n        Action = [";
  for (const char* action : actions) text += std::string(action == *actions.begin() ? "" : ", ") + quoted(action);
  return text + "]\n        Resource = " + resource + "\n      },\n";
}

class Writer {
public:
  Writer(const terraform::Configuration& configuration, const delivery::Pipeline& pipeline)
      : m_configuration(configuration), m_pipeline(pipeline), m_name(pipeline.name.text) {
    m_id = freeName(configuration, "", "aws_codepipeline", m_name);
    m_role = freeName(configuration, "", "aws_iam_role", m_name);
    m_bucket = freeName(configuration, "", "aws_s3_bucket", m_name + "_artifacts");
    m_connection = freeName(configuration, "", "aws_codestarconnections_connection", m_name);
  }

  std::string text() {
    std::string stages;
    for (const delivery::PipelineStage& stage : m_pipeline.stages) {
      stages += "\n  stage {\n    name = " + quoted(stage.name.text) + "\n";
      for (const PipelineAction& action : stage.actions) stages += "\n" + actionText(action);
      stages += "  }\n";
    }
    return connection() + bucket() + m_builds + pipelineRole() + "resource \"aws_codepipeline\" \"" + m_id +
           "\" {\n  name = " + quoted(m_name) + "\n  role_arn = aws_iam_role." + m_role +
           ".arn\n  pipeline_type = \"V2\"\n\n  artifact_store {\n    type = \"S3\"\n    location = aws_s3_bucket." + m_bucket +
           ".bucket\n  }\n" + stages + "}\n";
  }

private:
  std::string connection() const {
    return "# A person completes the connection in the console once; until then it is pending and the source fails.\n"
           "resource \"aws_codestarconnections_connection\" \"" +
           m_connection + "\" {\n  name = " + quoted(m_name.substr(0, mostOfConnection)) + "\n  provider_type = \"GitHub\"\n}\n\n";
  }

  std::string bucket() const {
    return "# Sources and build results travel between the stages as zip files in this bucket.\nresource \"aws_s3_bucket\" \"" + m_bucket +
           "\" {\n  bucket_prefix = " + quoted(m_name.substr(0, mostOfConnection) + "-") +
           "\n  force_destroy = true\n}\n\n"
           "resource \"aws_s3_bucket_public_access_block\" \"" +
           m_bucket + "\" {\n  bucket = aws_s3_bucket." + m_bucket +
           ".id\n\n  block_public_acls = true\n  block_public_policy = true\n  ignore_public_acls = true\n  restrict_public_buckets = "
           "true\n}\n\n";
  }

  std::string bucketArn() const { return "aws_s3_bucket." + m_bucket + ".arn"; }
  std::string objects() const { return "\"${" + bucketArn() + "}/*\""; }

  std::string pipelineRole() const {
    std::string statements =
        statement({"s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketVersioning"}, bucketArn()) +
        statement({"s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"}, objects()) +
        statement({"codestar-connections:UseConnection"}, "aws_codestarconnections_connection." + m_connection + ".arn");
    if (!m_projects.empty()) {
      std::string arns;
      for (const std::string& project : m_projects) arns += (arns.empty() ? "" : ", ") + ("aws_codebuild_project." + project + ".arn");
      statements += statement({"codebuild:BatchGetBuilds", "codebuild:StartBuild"}, "[" + arns + "]");
    }
    if (m_deploys) {
      statements += statement({"ecs:DescribeServices", "ecs:DescribeTaskDefinition", "ecs:DescribeTasks", "ecs:ListTasks",
                               "ecs:RegisterTaskDefinition", "ecs:TagResource", "ecs:UpdateService"},
                              "\"*\"");
      statements +=
          "      {\n        Effect = \"Allow\"\n        Action = \"iam:PassRole\"\n        Resource = \"*\"\n        Condition = {\n"
          "          StringEquals = { \"iam:PassedToService\" = \"ecs-tasks.amazonaws.com\" }\n        }\n      },\n";
    }
    return role(m_role, m_name, "codepipeline.amazonaws.com", statements);
  }

  /// The project that runs a job's buildspec; with Docker and leave to push images, which most builds of services need.
  std::string project(const std::string& job) {
    const std::string wanted = m_name + "-" + job, id = freeName(m_configuration, "", "aws_codebuild_project", wanted),
                      roleId = freeName(m_configuration, "", "aws_iam_role", wanted + "-build");
    m_projects.push_back(id);
    m_builds +=
        role(roleId, wanted.substr(0, 58) + "-build", "codebuild.amazonaws.com",
             statement({"logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"}, "\"*\"") +
                 statement({"s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"}, objects()) +
                 statement({"ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload",
                            "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"},
                           "\"*\""));
    m_builds += "resource \"aws_codebuild_project\" \"" + id + "\" {\n  name = " + quoted(wanted) + "\n  service_role = aws_iam_role." +
                roleId + ".arn\n\n  source {\n    type = \"CODEPIPELINE\"\n    buildspec = " + quoted("buildspec-" + job + ".yml") +
                "\n  }\n\n  artifacts {\n    type = \"CODEPIPELINE\"\n  }\n\n  environment {\n    type = \"LINUX_CONTAINER\"\n"
                "    compute_type = \"BUILD_GENERAL1_SMALL\"\n    image = \"aws/codebuild/amazonlinux2-x86_64-standard:5.0\"\n    "
                "privileged_mode = true\n  }\n}\n\n";
    return "aws_codebuild_project." + id + ".name";
  }

  std::string actionText(const PipelineAction& action) {
    std::string text = "    action {\n      name = " + quoted(action.name.text) + "\n      category = " + quoted(action.category.text) +
                       "\n      owner = \"AWS\"\n      provider = " + quoted(action.provider.text) +
                       "\n      version = \"1\"\n      run_order = " + std::to_string(action.runOrder) + "\n";
    if (!action.inputs.empty()) text += "      input_artifacts = " + list(action.inputs) + "\n";
    if (!action.outputs.empty()) text += "      output_artifacts = " + list(action.outputs) + "\n";
    std::map<std::string, std::string> settings;
    for (const auto& [name, value] : action.configuration) settings[name] = quoted(value.text);
    if (action.provider.text == "CodeBuild") settings["ProjectName"] = project(action.setting("ProjectName"));
    if (action.provider.text == "CodeStarSourceConnection")
      settings["ConnectionArn"] = "aws_codestarconnections_connection." + m_connection + ".arn";
    m_deploys = m_deploys || action.provider.text == "ECS";
    if (!settings.empty()) {
      text += "\n      configuration = {\n";
      for (const auto& [name, value] : settings)
        text += (name == "FullRepositoryId" ? "        # The repository as owner/name on GitHub.\n" : std::string()) + "        " + name +
                " = " + value + "\n";
      text += "      }\n";
    }
    return text + "    }\n";
  }

  const terraform::Configuration& m_configuration;
  const delivery::Pipeline& m_pipeline;
  const std::string m_name;
  std::string m_id, m_role, m_bucket, m_connection, m_builds;
  std::vector<std::string> m_projects;
  bool m_deploys = false;
};

}  // namespace

NewFile terraformOf(const terraform::Configuration& configuration, const delivery::Pipeline& pipeline) {
  const std::string name = plainName(pipeline.name.text);
  const std::string folder = configuration.folder.empty() ? "" : configuration.folder + "/";
  const FilePath file(folder + name + (name.ends_with("pipeline") ? "" : "-pipeline") + ".tf");
  const std::string text = Writer(configuration, pipeline).text();
  const Result<std::string> tidy = hcl::formatted(text, file);
  return {file, tidy ? *tidy : text};
}

}  // namespace slipway::workspace
