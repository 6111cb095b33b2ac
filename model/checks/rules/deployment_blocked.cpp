// A rolling deployment needs room to stop or to start a task.
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& service, Diagnostics& findings) {
  const hcl::Value controller = terraform::argumentValue(service, "deployment_controller.0.type");
  if (controller.isUnknown() || (controller.isString() && controller.asString() != "ECS")) return;
  bool known[3];
  const int desired = numberOf(service, "desired_count", 1, &known[0]);
  const int least = numberOf(service, "deployment_minimum_healthy_percent", 100, &known[1]);
  const int most = numberOf(service, "deployment_maximum_percent", 200, &known[2]);
  if (desired <= 0 || !known[0] || !known[1] || !known[2]) return;
  const int running = (desired * least + 99) / 100, total = desired * most / 100;
  if (total > desired || running < desired) return;
  Diagnostic finding = findingAt(view, service, "deployment_maximum_percent", Severity::error, kDeploymentBlocked,
                                 "A deployment of " + titleOf(view, service) + " can neither stop nor start a task.",
                                 std::to_string(least) + " to " + std::to_string(most) + " % of " + std::to_string(desired) + " tasks keeps at least " +
                                     std::to_string(running) + " and allows at most " + std::to_string(total) + ", so the deployment waits for ever.");
  offer(finding, setTo(view, service, "deployment_maximum_percent", "200", "Set the maximum to 200 %"));
  findings.push_back(std::move(finding));
}

}  // namespace

const Rule kDeploymentBlocked = {{"deployment-blocked", "A rolling deployment has no room",
                                  "ECS starts new tasks up to the maximum percent and stops old ones down to the minimum healthy percent of the wanted number. Where the "
                                  "maximum rounds down to the wanted number and the minimum rounds up to it, nothing can move.",
                                  "Amazon ECS Developer Guide, Rolling update; facts D.1 to D.10"},
                                 EachResource{{"aws_ecs_service"}, judge}};

}  // namespace slipway::checks
