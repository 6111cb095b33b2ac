// A task that starts slowly must not be judged before it listens.
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

constexpr int kSlowestStart = 60;   // s: assumption container-start-max

void judge(const View& view, const terraform::Resource& service, Diagnostics& findings) {
  bool isKnown = false;
  const int grace = numberOf(service, "health_check_grace_period_seconds", 0, &isKnown);
  if (!isKnown) return;
  const terraform::Resource* group = referred(view, service.values.member("load_balancer"), "aws_lb_target_group");
  if (group == nullptr) return;
  const int interval = numberOf(*group, "health_check.0.interval", 30), threshold = numberOf(*group, "health_check.0.unhealthy_threshold", 2);
  // The first check comes soon after registration; each further one after an interval.
  if (grace + interval * (threshold - 1) >= kSlowestStart) return;
  const std::string title = titleOf(view, service);
  Diagnostic finding = findingAt(view, service, "health_check_grace_period_seconds", Severity::warning, kSlowStart, title + " may replace tasks that start slowly.",
                                 std::to_string(threshold) + " failed checks, " + std::to_string(interval) + " s apart, end a task and the grace period is " +
                                     std::to_string(grace) + " s; a start may take up to " + std::to_string(kSlowestStart) + " s (assumed).");
  offer(finding, setTo(view, service, "health_check_grace_period_seconds", "60", "Set grace to 60 s"));
  findings.push_back(std::move(finding));
}

}  // namespace

const Rule kSlowStart = {{"slow-start-without-grace", "The grace period is shorter than a slow start",
                          "ECS stops a task that its target group finds unhealthy, unless the grace period still runs. With too short a period a slow start is stopped, "
                          "started again and stopped again.",
                          "Amazon ECS Developer Guide, Service definition parameters; fact D.18; fault F38"},
                         EachResource{{"aws_ecs_service"}, judge}};

}  // namespace slipway::checks
