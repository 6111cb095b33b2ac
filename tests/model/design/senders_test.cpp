// Who delivers, sends and receives, in other people's ways to write it.
#include <gtest/gtest.h>

#include "tests/model/design/project.h"

namespace slipway::design {

using catalog::RelationType;

TEST(Senders, aPipelineFromGitHubAndOneWithApproval) {
  const Project project({{"main.tf", R"(
resource "aws_codestarconnections_connection" "github" {
  name          = "github"
  provider_type = "GitHub"
}

resource "aws_codebuild_project" "build" {
  name         = "build"
  service_role = aws_iam_role.build.arn

  source {
    type = "CODEPIPELINE"
  }
}

resource "aws_iam_role" "build" {
  name               = "build"
  assume_role_policy = "{}"
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_iam_role_policy" "build" {
  role = aws_iam_role.build.name
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["ecr:PutImage"], Resource = aws_ecr_repository.app.arn }]
  })
}

resource "aws_codepipeline" "a" {
  name     = "a"
  role_arn = "arn:aws:iam::123456789012:role/pipeline"

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeStarSourceConnection"
      version          = "1"
      output_artifacts = ["code"]
      configuration = {
        ConnectionArn    = aws_codestarconnections_connection.github.arn
        FullRepositoryId = "team/app"
        BranchName       = "release"
      }
    }
  }

  stage {
    name = "Build"

    action {
      name            = "Build"
      category        = "Build"
      owner           = "AWS"
      provider        = "CodeBuild"
      version         = "1"
      input_artifacts = ["code"]
      configuration = {
        ProjectName = "build"
      }
    }
  }

  stage {
    name = "Approve"

    action {
      name     = "Approve"
      category = "Approval"
      owner    = "AWS"
      provider = "Manual"
      version  = "1"
    }
  }
}

resource "aws_codepipeline" "b" {
  name     = "b"
  role_arn = "arn:aws:iam::123456789012:role/pipeline"
}
)"}});
  const Design& design = project.design;
  EXPECT_EQ(design.find("aws_codestarconnections_connection.github")->title, "GitHub");
  EXPECT_EQ(design.find("aws_codestarconnections_connection.github")->detail, "team/app");
  EXPECT_EQ(design.find("aws_codepipeline.a")->detail, "3 stages · 3 actions");
  EXPECT_EQ(design.find("aws_codepipeline.b")->parent, "delivery");
  EXPECT_NE(relation(design, "aws_codestarconnections_connection.github", "aws_codepipeline.a/Source", RelationType::delivery), nullptr);
  EXPECT_NE(relation(design, "developer", "aws_codestarconnections_connection.github", RelationType::delivery), nullptr);
  ASSERT_NE(relation(design, "aws_codepipeline.a/Source", "aws_codepipeline.a/Build", RelationType::delivery), nullptr);
  EXPECT_EQ(relation(design, "aws_codepipeline.a/Source", "aws_codepipeline.a/Build", RelationType::delivery)->artifact, "code");
  EXPECT_EQ(design.find("aws_codepipeline.a/Build/Build")->addresses, std::vector<std::string>{"aws_codebuild_project.build"}) << "the project is named, not referred to";
  EXPECT_NE(relation(design, "aws_codepipeline.a/Build/Build", "aws_ecr_repository.app", RelationType::delivery), nullptr) << "its role lets it push there";
  EXPECT_EQ(design.find("aws_codepipeline.a/Approve/Approve")->detail, "by hand");
}

TEST(Senders, whoSendsAndWhoReceivesIsSaidByRoles) {
  const Project project({{"main.tf", R"(
resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_iam_role" "sender" {
  name               = "sender"
  assume_role_policy = "{}"
}

data "aws_iam_policy_document" "sender" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]
  }
}

resource "aws_iam_policy" "sender" {
  name   = "sender"
  policy = data.aws_iam_policy_document.sender.json
}

resource "aws_iam_role_policy_attachment" "sender" {
  role       = aws_iam_role.sender.name
  policy_arn = aws_iam_policy.sender.arn
}

resource "aws_ecs_task_definition" "sender" {
  family                = "sender"
  task_role_arn         = aws_iam_role.sender.arn
  container_definitions = jsonencode([{ name = "sender", image = "sender" }])
}

resource "aws_ecs_service" "sender" {
  name            = "sender"
  task_definition = aws_ecs_task_definition.sender.arn
}

resource "aws_lambda_function" "worker" {
  function_name = "worker"
  role          = "arn:aws:iam::123456789012:role/worker"
}

resource "aws_lambda_event_source_mapping" "worker" {
  event_source_arn = aws_sqs_queue.orders.arn
  function_name    = aws_lambda_function.worker.arn
}
)"}});
  EXPECT_NE(relation(project.design, "aws_ecs_service.sender", "aws_sqs_queue.orders", RelationType::message), nullptr) << textOf(project.design);
  EXPECT_NE(relation(project.design, "aws_sqs_queue.orders", "aws_lambda_function.worker", RelationType::message), nullptr);
  EXPECT_EQ(project.design.find("aws_lambda_function.worker")->addresses.size(), 2u);
}

TEST(Senders, whoGetsTheMailOfATopic) {
  const Project project{{"main.tf", R"(resource "aws_sns_topic" "alerts" { name = "alerts" }
resource "aws_sns_topic_subscription" "mail" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "email"
  endpoint  = "ops@example.com"
}
resource "aws_cloudwatch_log_group" "errors" { name = "/app/errors" }
resource "aws_cloudwatch_log_metric_filter" "errors" {
  name           = "errors"
  log_group_name = aws_cloudwatch_log_group.errors.name
  pattern        = "error"
  metric_transformation {
    namespace = "app"
    name      = "Errors"
    value     = "1"
  }
}
resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name    = "errors"
  namespace     = "app"
  metric_name   = aws_cloudwatch_log_metric_filter.errors.metric_transformation[0].name
  alarm_actions = [aws_sns_topic.alerts.arn]
}
)"}};
  const Component* recipient = project.design.find("email:ops@example.com");
  ASSERT_NE(recipient, nullptr);
  EXPECT_EQ(recipient->kind, "email");
  EXPECT_EQ(recipient->title, "ops@example.com");
  std::vector<std::string> relations;
  for (const Relation& relation : project.design.relations) relations.push_back(relation.from + " -> " + relation.to);
  EXPECT_EQ(relations, (std::vector<std::string>{"aws_cloudwatch_metric_alarm.errors -> aws_sns_topic.alerts", "aws_cloudwatch_metric_alarm.errors -> logs:us-east-1",
                                                 "aws_sns_topic.alerts -> email:ops@example.com"}));
}

// Siblings from one module stand in the order in which the module is called, whatever the calls' names.

}  // namespace slipway::design
