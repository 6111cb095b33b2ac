#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/simulation/rehearse.h"
#include "tests/support/two_services_design.h"

using namespace slipway;
using namespace slipway::simulation;
using test::rehearse;
using test::timeOf;

namespace {

const std::map<std::string, double> kQuiet = {{"requests-per-second", 20}};

design::Component partOf(const std::string& parent, const std::string& kind, const std::string& title,
                         std::map<std::string, std::string> properties = {}) {
  design::Component component;
  component.id = parent + "/" + title;
  component.kind = kind;
  component.title = title;
  component.parent = parent;
  for (const auto& [name, text] : properties) {
    design::Property property;
    property.name = name;
    property.text = text;
    component.properties.push_back(property);
  }
  return component;
}

void relate(design::Design& design, const std::string& from, const std::string& to, catalog::RelationType type) {
  design::Relation relation;
  relation.id = from + " > " + to;
  relation.from = from;
  relation.to = to;
  relation.type = type;
  design.relations.push_back(relation);
}

bool isSaid(const Trace& trace, const std::string& sentence) {
  return std::any_of(trace.events.begin(), trace.events.end(),
                     [&](const Event& event) { return event.message.find(sentence) != std::string::npos; });
}

}  // namespace

TEST(Pipeline, waitsForAPersonBeforeItGoesOn) {
  design::Design design = test::twoServicesDesign();
  const std::string pipeline = "aws_codepipeline.main", approve = pipeline + "/Approve";
  const auto deploy = std::find_if(design.components.begin(), design.components.end(),
                                   [&](const design::Component& c) { return c.id == pipeline + "/Deploy"; });
  design.components.insert(deploy, partOf(pipeline, "pipeline-stage", "Approve"));
  design.components.push_back(partOf(approve, "pipeline-action", "Release", {{"provider", "Manual"}}));
  design::Component topic;
  topic.id = "aws_sns_topic.approval";
  topic.title = "approval";
  topic.kind = "sns-topic";
  design.components.push_back(topic);
  relate(design, approve + "/Release", topic.id, catalog::RelationType::message);

  const Trace trace = rehearse(design, {{"requests-per-second", 20}, {"approval-min", 900}, {"approval", 900}, {"approval-max", 900}});
  EXPECT_EQ(trace.outcome, "succeeded");
  EXPECT_EQ(trace.requests.failed, 0);
  EXPECT_EQ(timeOf(trace, approve, "Succeeded") - timeOf(trace, approve, "InProgress"), 900'000);
  EXPECT_EQ(timeOf(trace, pipeline + "/Deploy", "InProgress"), timeOf(trace, approve, "Succeeded"));
  EXPECT_TRUE(isSaid(trace, "Release waits for a person; approval tells by e-mail."));
  EXPECT_TRUE(isSaid(trace, "Release is approved (by the scenario)."));
}

TEST(Pipeline, aWorkflowRunsItsStepsAndWaitsOnlyWhereTheyWait) {
  design::Design design = test::twoServicesDesign();
  std::erase_if(design.components, [](const design::Component& c) { return c.id.starts_with("aws_codepipeline.main"); });
  std::erase_if(design.relations, [](const design::Relation& r) {
    return r.from.starts_with("aws_codepipeline.main") || r.to.starts_with("aws_codepipeline.main");
  });
  design::Component workflow;
  workflow.id = "ci.yml";
  workflow.title = "Ship";
  workflow.kind = "workflow";
  design.components.push_back(workflow);
  design.components.push_back(partOf("ci.yml", "workflow-job", "ship"));
  const std::string job = "ci.yml/ship";
  design.components.push_back(partOf(job, "workflow-step", "Checkout", {{"uses", "actions/checkout@v4"}}));
  design.components.push_back(partOf(job, "workflow-step", "Push", {{"run", "docker push $IMAGE"}}));
  design.components.push_back(
      partOf(job, "workflow-step", "Update", {{"run", "aws ecs update-service --service user-service --force-new-deployment"}}));
  design.components.push_back(partOf(job, "workflow-step", "Wait", {{"run", "aws ecs wait services-stable --services user-service"}}));
  relate(design, job + "/Push", "aws_ecr_repository.user", catalog::RelationType::delivery);
  relate(design, job + "/Update", "aws_ecs_service.user", catalog::RelationType::delivery);
  relate(design, job + "/Wait", "aws_ecs_service.user", catalog::RelationType::delivery);

  const Trace trace = rehearse(design, kQuiet);
  EXPECT_EQ(trace.outcome, "succeeded");
  EXPECT_EQ(trace.requests.failed, 0);
  const char* steps[] = {"/Checkout", "/Push", "/Update", "/Wait"};
  for (int i = 1; i < 4; ++i)
    EXPECT_EQ(timeOf(trace, job + steps[i], "InProgress"), timeOf(trace, job + steps[i - 1], "Succeeded")) << steps[i];
  // The update ends when the deployment is under way, the wait when it is complete; the other service is left alone.
  const Milliseconds begins = timeOf(trace, "aws_ecs_service.user", "IN_PROGRESS"),
                     completes = timeOf(trace, "aws_ecs_service.user", "COMPLETED");
  EXPECT_EQ(timeOf(trace, job + "/Update", "Succeeded"), begins);
  EXPECT_EQ(timeOf(trace, job + "/Wait", "Succeeded"), completes);
  EXPECT_GT(completes, begins + 30'000);
  EXPECT_EQ(timeOf(trace, "aws_ecs_service.product", "IN_PROGRESS"), -1);
  EXPECT_TRUE(isSaid(trace, "Step Push pushed image"));
}
