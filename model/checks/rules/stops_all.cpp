// A minimum of 0 % lets a deployment stop every task at once.
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& service, Diagnostics& findings) {
  bool isKnown = true;
  const int least = numberOf(service, "deployment_minimum_healthy_percent", 100, &isKnown);
  const int most = numberOf(service, "deployment_maximum_percent", 200), desired = numberOf(service, "desired_count", 1);
  const bool canStartFirst = desired * most / 100 >= 2 * desired;
  if (!isKnown || least != 0 || desired < 1 || canStartFirst || service.values.member("load_balancer").elements().empty()) return;
  Diagnostic finding = findingAt(view, service, "deployment_minimum_healthy_percent", Severity::warning, kStopsAll,
                                 "A deployment of " + titleOf(view, service) + " may stop all " + std::to_string(desired) + " tasks before new ones answer.",
                                 "0 % must stay healthy and at most " + std::to_string(most) + " % may run, so requests fail until the new tasks pass their checks.");
  offer(finding, setTo(view, service, "deployment_minimum_healthy_percent", "50", "Keep 50 % healthy"));
  findings.push_back(std::move(finding));
}

}  // namespace

const Rule kStopsAll = {{"deployment-stops-all", "A deployment may stop every task at once",
                         "The minimum healthy percent is what a deployment leaves running. At 0 % ECS may stop all old tasks first, which clients notice.",
                         "Amazon ECS Developer Guide, Rolling update; facts D.1 and D.6"},
                        EachResource{{"aws_ecs_service"}, judge}};

}  // namespace slipway::checks
