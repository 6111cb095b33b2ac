#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/model/simulation/rehearse.h"
#include "tests/support/two_services_design.h"

using namespace slipway;
using namespace slipway::simulation;
using test::rehearse;
using test::timeOf;
using test::withProperty;

TEST(Rehearsal, oneCommitReachesProductionAndLosesNoRequest) {
  const Trace trace = rehearse(test::twoServicesDesign());
  EXPECT_EQ(trace.outcome, "succeeded");
  EXPECT_EQ(trace.requests.failed, 0);
  EXPECT_EQ(trace.requests.inFlight, 0);
  EXPECT_EQ(trace.requests.sent, trace.requests.answered);
  EXPECT_GT(trace.requests.sent, 30'000);
  EXPECT_EQ(trace.requests.byOutcome.at("200"), trace.requests.sent);
}

TEST(Rehearsal, isTheSameForTheSameSeedAndAnotherForAnother) {
  const design::Design design = test::twoServicesDesign();
  EXPECT_EQ(rehearse(design).fingerprint(), rehearse(design).fingerprint());
  EXPECT_NE(rehearse(design).fingerprint(), rehearse(design, {}, 2).fingerprint());
}

TEST(Rehearsal, stagesFollowEachOtherAndBuildsRunInParallel) {
  const Trace trace = rehearse(test::twoServicesDesign());
  const std::string pipeline = "aws_codepipeline.main";
  EXPECT_LT(timeOf(trace, pipeline + "/Source", "Succeeded"), timeOf(trace, pipeline + "/Build/user-service", "QUEUED") + 1);
  const Milliseconds firstStart = timeOf(trace, pipeline + "/Build/user-service", "InProgress"),
                     secondStart = timeOf(trace, pipeline + "/Build/product-service", "InProgress");
  EXPECT_EQ(firstStart, secondStart);
  const Milliseconds buildEnd = timeOf(trace, pipeline + "/Build", "Succeeded");
  EXPECT_EQ(buildEnd, std::max(timeOf(trace, pipeline + "/Build/user-service", "Succeeded"),
                               timeOf(trace, pipeline + "/Build/product-service", "Succeeded")));
  EXPECT_EQ(timeOf(trace, pipeline + "/Deploy", "InProgress"), buildEnd);
}

TEST(Rehearsal, aBuildPassesCodeBuildsPhasesInOrder) {
  const Trace trace = rehearse(test::twoServicesDesign());
  std::vector<std::string> phases;
  for (const Event& event : trace.events)
    if (event.kind == "build-phase" && event.element.ends_with("/Build/user-service")) phases.push_back(event.to);
  EXPECT_EQ(phases, (std::vector<std::string>{"SUBMITTED", "QUEUED", "PROVISIONING", "DOWNLOAD_SOURCE", "INSTALL", "PRE_BUILD", "BUILD",
                                              "POST_BUILD", "UPLOAD_ARTIFACTS", "FINALIZING", "COMPLETED"}));
}

TEST(Rehearsal, theMinimumStaysHealthyAndTheMaximumIsKept) {
  // 100–200 % of 2: never fewer than 2 healthy, never more than 4 running (facts D.1).
  const Trace trace = rehearse(test::twoServicesDesign());
  for (const Series& series : trace.series) {
    if (series.element != "aws_ecs_service.user") continue;
    for (const double value : series.values) {
      if (series.name == "healthy-targets") {
        EXPECT_GE(value, 2);
      }
      if (series.name == "tasks") {
        EXPECT_LE(value, 4);
      }
    }
  }
}

TEST(Rehearsal, oldTasksDrainForTheDeregistrationDelay) {
  const Trace trace = rehearse(test::twoServicesDesign());
  int drained = 0;
  for (const Event& event : trace.events) {
    if (event.kind != "target" || event.to != "draining" || event.data.at("revision") != "1") continue;
    ++drained;
    const Milliseconds stopping = timeOf(trace, event.element, "STOPPING");
    EXPECT_EQ(stopping - event.t, 300'000) << event.element;
  }
  EXPECT_EQ(drained, 4);
}

TEST(Rehearsal, tasksSpreadOverTheZones) {
  const Trace trace = rehearse(test::twoServicesDesign());
  std::map<std::string, int> zones;
  for (const Event& event : trace.events)
    if (event.kind == "task" && event.to == "RUNNING" && event.data.at("service") == "aws_ecs_service.user") ++zones[event.data.at("zone")];
  EXPECT_EQ(zones, (std::map<std::string, int>{{"zone:us-east-1a", 2}, {"zone:us-east-1b", 2}}));
}

TEST(Rehearsal, aSlowStartWithoutGraceLoopsUntilTheCircuitBreakerRollsBack) {
  design::Design design = withProperty("ecs-service", "circuit-breaker", "true");
  for (design::Component& component : design.components)
    if (component.kind == "ecs-service") {
      design::Property property;
      property.name = "rollback";
      property.text = "true";
      component.properties.push_back(property);
    }
  const Trace trace = rehearse(design, {{"container-start", 120}, {"container-start-min", 120}, {"container-start-max", 120}});
  EXPECT_EQ(trace.outcome, "failed: Deploy");
  EXPECT_EQ(trace.requests.failed, 0);  // the old tasks keep serving
  EXPECT_GT(timeOf(trace, "aws_ecs_service.user", "FAILED"), 0);
  EXPECT_EQ(timeOf(trace, "aws_codepipeline.main", "Failed"), timeOf(trace, "aws_codepipeline.main/Deploy", "Failed"));
}

TEST(Rehearsal, aLongEnoughGraceHealsTheSlowStart) {
  const Trace trace = rehearse(withProperty("ecs-service", "grace", "180"),
                               {{"container-start", 120}, {"container-start-min", 120}, {"container-start-max", 120}});
  EXPECT_EQ(trace.outcome, "succeeded");
  EXPECT_EQ(trace.requests.failed, 0);
}

TEST(Rehearsal, aDeploymentWithoutRoomNeverFinishesAndSaysWhy) {
  design::Design design = withProperty("ecs-service", "healthy-max", "100");
  const Trace trace = rehearse(design);
  EXPECT_TRUE(trace.outcome.starts_with("failed: not finished")) << trace.outcome;
  EXPECT_TRUE(std::any_of(trace.events.begin(), trace.events.end(),
                          [](const Event& e) { return e.message.find("leaves no room") != std::string::npos; }));
}

TEST(Rehearsal, everyRequestIsAccountedForWhenTheRunIsCutShort) {
  Scenario scenario;
  scenario.until = 60'000;
  const Trace trace = simulate(test::twoServicesDesign(), scenario, 1).value();
  EXPECT_EQ(trace.requests.sent, trace.requests.answered + trace.requests.failed + trace.requests.inFlight);
  EXPECT_LE(trace.end, 60'000);
}

TEST(Rehearsal, arrivalsAreAPoissonProcess) {
  // Requests a second over a long run: mean = variance = rate, within three standard errors.
  const Trace trace = rehearse(test::twoServicesDesign(), {{"requests-per-second", 50}});
  const auto requests = std::find_if(trace.series.begin(), trace.series.end(), [](const Series& s) { return s.name == "requests"; });
  ASSERT_NE(requests, trace.series.end());
  double sum = 0, squares = 0;
  const double n = static_cast<double>(requests->values.size());
  for (const double value : requests->values) sum += value, squares += value * value;
  const double mean = sum / n, variance = squares / n - mean * mean;
  EXPECT_NEAR(mean, 50, 3 * std::sqrt(50 / n) + 0.6);  // arrivals are rounded to whole milliseconds
  EXPECT_NEAR(variance, 50, 3 * 50 * std::sqrt(2 / n) + 2);
}

TEST(Rehearsal, flowsCountTheRequestsOfTheirPath) {
  const Trace trace = rehearse(test::twoServicesDesign());
  std::int64_t user = 0, product = 0, front = 0;
  for (const auto& [relation, samples] : trace.flows)
    for (const FlowSample& sample : samples) {
      if (relation.starts_with("aws_lb_listener_rule.user")) user += sample.ok + sample.slow + sample.failed;
      if (relation.starts_with("aws_lb_listener_rule.product")) product += sample.ok + sample.slow + sample.failed;
      if (relation.starts_with("internet >")) front += sample.ok + sample.slow + sample.failed;
    }
  EXPECT_EQ(user + product, front);
  EXPECT_EQ(front, trace.requests.answered + trace.requests.failed);
}

TEST(Rehearsal, causesPointBackwards) {
  const Trace trace = rehearse(test::twoServicesDesign());
  for (std::size_t i = 0; i < trace.events.size(); ++i) {
    ASSERT_LT(trace.events[i].cause, static_cast<int>(i));
    ASSERT_GE(trace.events[i].t, trace.events[i == 0 ? 0 : i - 1].t);
  }
}

TEST(Rehearsal, isRefusedWhereNothingIsDeployed) {
  const Result<Trace> trace = simulate(design::Design(), {}, 1);
  ASSERT_FALSE(trace.isOk());
  EXPECT_EQ(trace.diagnostics().at(0).code, "nothing-to-rehearse");
}

TEST(Rehearsal, canBeCancelled) {
  const Trace trace = simulate(test::twoServicesDesign(), {}, 1, [](double) { return false; }).value();
  EXPECT_EQ(trace.outcome, "cancelled");
}
