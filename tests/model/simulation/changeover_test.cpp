#include <gtest/gtest.h>

#include <algorithm>

#include "model/simulation/actors/service.h"
#include "tests/model/simulation/rehearse.h"
#include "tests/support/two_services_design.h"

using namespace slipway;
using namespace slipway::simulation;
using test::rehearse;
using test::setProperty;
using test::timeOf;

namespace {

const std::string kUser = "aws_ecs_service.user";
const std::map<std::string, double> kQuiet = {{"requests-per-second", 20}};

void addHooks(design::Design& design, const std::string& property, const std::string& value, const std::vector<std::string>& events) {
  design::Component appspec;
  appspec.id = "appspec.yml";
  appspec.kind = "appspec";
  design.components.push_back(appspec);
  setProperty(design, "appspec", property, value);
  for (const std::string& event : events) {
    design::Component hook;
    hook.id = "appspec.yml/" + event;
    hook.kind = "appspec-hook";
    hook.title = event;
    hook.parent = "appspec.yml";
    design.components.push_back(hook);
  }
}

design::Design blueGreen(const std::string& configuration) {
  design::Design design = test::withProperty("pipeline-action", "deployment-config", configuration);
  for (design::Component& component : design.components)
    if (component.parent == "aws_codepipeline.main/Deploy")
      setProperty(component, "provider", "CodeDeployToECS");
  setProperty(design, "pipeline-action", "termination-wait", "5");
  return design;
}

design::Design inPlace(const std::string& configuration) {
  design::Design design = test::withProperty("pipeline-action", "deployment-config", configuration);
  for (design::Component& component : design.components)
    if (component.kind == "ecs-service") component.kind = "auto-scaling-group";
  setProperty(design, "auto-scaling-group", "desired", "3");
  return design;
}

std::vector<std::string> lifecycleOf(const Trace& trace, const std::string& element) {
  std::vector<std::string> names;
  for (const Event& event : trace.events)
    if (event.element == element && event.kind == "lifecycle") names.push_back(event.to);
  return names;
}

/// When a service's traffic goes to the new revision with that percentage.
Milliseconds shiftedAt(const Trace& trace, const std::string& service, const std::string& percent) {
  for (const Event& event : trace.events)
    if (event.element == service && event.kind == "traffic" && event.data.at("percent") == percent) return event.t;
  return -1;
}

double leastOf(const Trace& trace, const std::string& series, const std::string& element) {
  double least = 1e9;
  for (const Series& each : trace.series)
    if (each.name == series && each.element == element) least = std::min(least, *std::min_element(each.values.begin(), each.values.end()));
  return least;
}

double mostOf(const Trace& trace, const std::string& series, const std::string& element) {
  double most = -1;
  for (const Series& each : trace.series)
    if (each.name == series && each.element == element) most = std::max(most, *std::max_element(each.values.begin(), each.values.end()));
  return most;
}

}  // namespace

TEST(BlueGreen, aCanaryGetsItsShareOfTheRequests) {
  // The service alone: 10,000 requests drawn while 10 % go to green are binomial, 1,000 ± 30.
  Trace trace;
  kernel::Queue queue;
  const Scenario scenario;
  const Assumed assumed(scenario);
  Recorder recorder(trace, queue);
  World world{queue, recorder, assumed, scenario, 7};
  ServicePlan plan;
  plan.id = plan.title = "web";
  plan.deployment = ServicePlan::Deployment::blueGreen;
  plan.desired = 2;
  plan.zones = {{"zone", "10.0.0.0/24"}};
  plan.hasTargetGroup = true;
  plan.graceSeconds = 600;
  plan.shift = shiftOf("CodeDeployDefault.ECSCanary10Percent5Minutes");
  Service service(world, plan);
  service.startServing();
  service.deploy(-1, nullptr);
  const auto greenOf10000 = [&](int percent) {
    while (shiftedAt(trace, "web", std::to_string(percent)) < 0) queue.runNext();
    int green = 0;
    for (int i = 0; i < 10'000; ++i) green += service.nextTarget()->revision() == 2;
    return green;
  };
  for (int i = 0; i < 100; ++i) EXPECT_EQ(service.nextTarget()->revision(), 1);
  EXPECT_NEAR(greenOf10000(10), 1000, 4 * 30);
  EXPECT_EQ(greenOf10000(100), 10'000);
}

TEST(BlueGreen, shiftsInItsStepsKeepsBlueAndLosesNoRequest) {
  const Trace trace = rehearse(blueGreen("CodeDeployDefault.ECSCanary10Percent5Minutes"), kQuiet);
  EXPECT_EQ(trace.outcome, "succeeded");
  EXPECT_EQ(trace.requests.failed, 0);
  EXPECT_EQ(trace.requests.sent, trace.requests.answered);
  EXPECT_EQ(leastOf(trace, "healthy-targets", kUser), 2);
  EXPECT_EQ(mostOf(trace, "tasks", kUser), 4);
  // Both changes take effect after the 1–10 s of a listener.
  const Milliseconds all = shiftedAt(trace, kUser, "100");
  EXPECT_NEAR(static_cast<double>(all - shiftedAt(trace, kUser, "10")), 300'000, 9'000);
  EXPECT_EQ(timeOf(trace, kUser, "Terminate") - all, 5 * 60'000);
  EXPECT_EQ(lifecycleOf(trace, kUser), (std::vector<std::string>{"Install", "AllowTraffic", "Wait", "Terminate"}));
  EXPECT_GT(timeOf(trace, kUser, "COMPLETED"), timeOf(trace, kUser, "Terminate"));
}

TEST(BlueGreen, runsTheHooksOfItsAppspecAroundTheTestListener) {
  design::Design design = blueGreen("CodeDeployDefault.ECSAllAtOnce");
  setProperty(design, "ecs-service", "container", "web");
  setProperty(design, "pipeline-action", "test-listener", "aws_lb_listener.test");
  const std::vector<std::string> hooks = {"BeforeInstall", "AfterInstall", "AfterAllowTestTraffic", "BeforeAllowTraffic",
                                          "AfterAllowTraffic"};
  addHooks(design, "container", "web", hooks);
  const Trace trace = rehearse(design, kQuiet);
  EXPECT_EQ(trace.outcome, "succeeded");
  EXPECT_EQ(lifecycleOf(trace, kUser),
            (std::vector<std::string>{"BeforeInstall", "Install", "AfterInstall", "AllowTestTraffic", "AfterAllowTestTraffic",
                                      "BeforeAllowTraffic", "AllowTraffic", "AfterAllowTraffic", "Wait", "Terminate"}));
}

TEST(BlueGreen, aGreenThatNeverAnswersLeavesBlueAlone) {
  const Trace trace =
      rehearse(blueGreen("CodeDeployDefault.ECSAllAtOnce"),
               {{"requests-per-second", 2}, {"container-start", 9000}, {"container-start-min", 9000}, {"container-start-max", 9000}});
  EXPECT_EQ(trace.outcome, "failed: Deploy");
  EXPECT_EQ(trace.requests.failed, 0);
  EXPECT_EQ(shiftedAt(trace, kUser, "100"), -1);
  EXPECT_EQ(timeOf(trace, kUser, "FAILED") - timeOf(trace, kUser, "Install"), 3600'000);
  EXPECT_EQ(leastOf(trace, "healthy-targets", kUser), 2);
}

TEST(InPlace, oneAtATimeTakesInstanceAfterInstance) {
  const Trace trace = rehearse(inPlace("CodeDeployDefault.OneAtATime"), kQuiet);
  EXPECT_EQ(trace.outcome, "succeeded");
  EXPECT_EQ(trace.requests.failed, 0);
  EXPECT_EQ(trace.requests.sent, trace.requests.answered);
  EXPECT_EQ(leastOf(trace, "healthy-targets", kUser), 2);
  EXPECT_EQ(mostOf(trace, "tasks", kUser), 3);  // no instance is added
  Milliseconds free = 0;
  for (int i = 1; i <= 3; ++i) {
    const std::string instance = kUser + "/task/" + std::to_string(i);
    const Milliseconds leaves = timeOf(trace, instance, "draining");
    EXPECT_GE(leaves, free) << instance;
    EXPECT_EQ(timeOf(trace, instance, "DownloadBundle") - leaves, 300'000);
    free = timeOf(trace, instance, "Succeeded");
    EXPECT_GT(free, leaves);
  }
  EXPECT_EQ(timeOf(trace, kUser, "COMPLETED"), free);
}

TEST(InPlace, eachInstancePassesTheEventsOfItsAppspecInOrder) {
  design::Design design = inPlace("CodeDeployDefault.HalfAtATime");
  addHooks(design, "system", "linux", {"ValidateService", "BeforeInstall", "ApplicationStart", "AfterInstall"});
  const Trace trace = rehearse(design, kQuiet);
  EXPECT_EQ(trace.outcome, "succeeded");
  for (int i = 1; i <= 3; ++i)
    EXPECT_EQ(lifecycleOf(trace, kUser + "/task/" + std::to_string(i)),
              (std::vector<std::string>{"DownloadBundle", "BeforeInstall", "Install", "AfterInstall", "ApplicationStart", "ValidateService",
                                        "Succeeded"}));
}

TEST(InPlace, theHooksAroundTheLoadBalancerRunWhereAnInstanceLeavesIt) {
  design::Design design = inPlace("CodeDeployDefault.OneAtATime");
  addHooks(design, "system", "linux",
           {"AfterAllowTraffic", "BeforeAllowTraffic", "AfterBlockTraffic", "BeforeBlockTraffic", "ApplicationStop"});
  const Trace trace = rehearse(design, kQuiet);
  EXPECT_EQ(trace.outcome, "succeeded");
  const std::string instance = kUser + "/task/1";
  EXPECT_EQ(lifecycleOf(trace, instance),
            (std::vector<std::string>{"BeforeBlockTraffic", "AfterBlockTraffic", "ApplicationStop", "DownloadBundle", "Install",
                                      "BeforeAllowTraffic", "AfterAllowTraffic", "Succeeded"}));
  EXPECT_LT(timeOf(trace, instance, "BeforeBlockTraffic"), timeOf(trace, instance, "draining"));
  EXPECT_EQ(timeOf(trace, instance, "AfterBlockTraffic"), timeOf(trace, instance, "draining") + 300'000);
  EXPECT_GT(timeOf(trace, instance, "AfterAllowTraffic"), timeOf(trace, instance, "healthy"));
  // Each hook's end is a line of the log, and so a mark of the timeline.
  const auto said = std::count_if(trace.events.begin(), trace.events.end(), [&](const Event& event) {
    return event.element == instance && event.message.find(" succeeded after ") != std::string::npos;
  });
  EXPECT_EQ(said, 5);
}

TEST(InPlace, aHookThatFailsEndsTheDeploymentAndTheLastGoodRevisionComesBack) {
  design::Design design = inPlace("CodeDeployDefault.OneAtATime");
  addHooks(design, "system", "linux", {"ValidateService"});
  setProperty(design, "pipeline-action", "deploy-rollback", "true");
  Scenario scenario;
  scenario.assumptions = kQuiet;
  scenario.failingHook = "ValidateService";
  const Result<Trace> ran = simulate(design, scenario, 1);
  ASSERT_TRUE(ran.isOk());
  const Trace& trace = *ran;
  EXPECT_EQ(trace.outcome, "failed: Deploy");
  EXPECT_EQ(trace.requests.failed, 0) << "the others serve on";
  const std::string first = kUser + "/task/1", second = kUser + "/task/2";
  const Milliseconds failed = timeOf(trace, kUser, "FAILED"), back = timeOf(trace, kUser, "COMPLETED");
  EXPECT_EQ(timeOf(trace, first, "Failed"), failed);
  EXPECT_GT(timeOf(trace, second, "DownloadBundle"), failed) << "the others are skipped until the rollback takes them";
  EXPECT_GT(back, failed);
  for (int i = 1; i <= 3; ++i) EXPECT_LE(timeOf(trace, kUser + "/task/" + std::to_string(i), "Succeeded"), back);
  std::string revision;
  for (const Event& event : trace.events)
    if (event.element == kUser && event.kind == "deployment" && event.to == "COMPLETED") revision = event.data.at("revision");
  EXPECT_EQ(revision, "1");
  EXPECT_GT(trace.phases.back().begin, back - 1) << "it is over when the system is what it was";
}

TEST(InPlace, aScriptThatTakesLongerThanItMayHasFailed) {
  design::Design design = inPlace("CodeDeployDefault.AllAtOnce");
  addHooks(design, "system", "linux", {"ApplicationStart"});
  design::Component script;
  script.id = "appspec.yml/ApplicationStart/start.sh";
  script.kind = "hook-script";
  script.title = "start.sh";
  script.parent = "appspec.yml/ApplicationStart";
  design.components.push_back(script);
  setProperty(design, "hook-script", "timeout", "10");
  const Trace trace = rehearse(design, {{"requests-per-second", 2}, {"deploy-hook", 60}, {"deploy-hook-min", 60}, {"deploy-hook-max", 60}});
  EXPECT_EQ(trace.outcome, "failed: Deploy");
  const auto failed = std::find_if(trace.events.begin(), trace.events.end(), [](const Event& event) { return event.to == "Failed"; });
  ASSERT_NE(failed, trace.events.end());
  EXPECT_NE(failed->message.find("ScriptTimedOut, start.sh ran longer than its 10 s"), std::string::npos) << failed->message;
  EXPECT_EQ(timeOf(trace, kUser, "COMPLETED"), -1) << "nothing rolls back where the group does not say so";
}

TEST(BlueGreen, aHookThatFailsSendsAllTrafficToBlueAgain) {
  for (const char* event : {"BeforeInstall", "AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic"}) {
    design::Design design = blueGreen("CodeDeployDefault.ECSAllAtOnce");
    setProperty(design, "ecs-service", "container", "web");
    setProperty(design, "pipeline-action", "test-listener", "aws_lb_listener.test");
    addHooks(design, "container", "web", {event});
    Scenario scenario;
    scenario.assumptions = kQuiet;
    scenario.failingHook = event;
    const Result<Trace> trace = simulate(design, scenario, 1);
    ASSERT_TRUE(trace.isOk());
    EXPECT_EQ(trace->outcome, "failed: Deploy") << event;
    EXPECT_EQ(trace->requests.failed, 0) << event;
    const bool wasShifted = std::string(event) == "AfterAllowTraffic";
    EXPECT_EQ(shiftedAt(*trace, kUser, "100") >= 0, wasShifted) << event;
    EXPECT_EQ(shiftedAt(*trace, kUser, "0") >= 0, wasShifted) << event;
    EXPECT_EQ(timeOf(*trace, kUser, "Terminate"), -1) << "blue stays";
    EXPECT_EQ(leastOf(*trace, "healthy-targets", kUser), 2) << event;
  }
}

TEST(Commit, saysWhichServicesChangeUnlessTheScenarioKnows) {
  const Trace trace = rehearse(test::twoServicesDesign(), kQuiet);
  const auto commit = std::find_if(trace.events.begin(), trace.events.end(), [](const Event& event) { return event.kind == "commit"; });
  EXPECT_NE(commit->message.find("“Change user-service and product-service”"), std::string::npos) << commit->message;
}

TEST(InPlace, allAtOnceLeavesNobodyToAnswerAndSaysHowManyRequestsItCost) {
  const Trace trace = rehearse(inPlace("CodeDeployDefault.AllAtOnce"), kQuiet);
  EXPECT_EQ(trace.outcome, "succeeded");
  EXPECT_EQ(leastOf(trace, "healthy-targets", kUser), 0);
  EXPECT_EQ(trace.requests.sent, trace.requests.answered + trace.requests.failed);
  // Half of 20 a second, for each service while its three instances are out: at least the 300 s of draining.
  EXPECT_GT(trace.requests.failed, 20 * 300 - 4 * 78);
  // While they start again the balancer fails open: nobody is healthy, so it asks those that do not answer yet.
  EXPECT_EQ(trace.requests.byOutcome.at("503 no target") + trace.requests.byOutcome.at("502 target does not answer"),
            trace.requests.failed);
}

TEST(Changeover, isTheSameForTheSameSeed) {
  for (const design::Design& design :
       {blueGreen("CodeDeployDefault.ECSLinear10PercentEvery1Minutes"), inPlace("CodeDeployDefault.HalfAtATime")}) {
    EXPECT_EQ(rehearse(design, kQuiet).fingerprint(), rehearse(design, kQuiet).fingerprint());
    EXPECT_NE(rehearse(design, kQuiet).fingerprint(), rehearse(design, kQuiet, 2).fingerprint());
  }
}
