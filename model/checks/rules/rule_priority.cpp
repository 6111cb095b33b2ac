// Two rules of one listener cannot have the same number.
#include <map>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

void find(const Subject& subject, Diagnostics& findings) {
  std::map<std::pair<const terraform::Resource*, int>, const terraform::Resource*> taken;
  forEach(subject, "aws_lb_listener_rule", [&](const terraform::Configuration& configuration, const terraform::Resource& rule) {
    const terraform::Resource* listener = referred(configuration, rule.values.member("listener_arn"), "aws_lb_listener");
    const int priority = numberOf(rule, "priority", -1);
    if (listener == nullptr || priority < 0) return;
    const auto [first, isNew] = taken.emplace(std::pair(listener, priority), &rule);
    if (isNew) return;
    Diagnostic finding = findingAt(subject, rule, "priority", Severity::error, kRulePriority,
                                   "Two rules of one listener have priority " + std::to_string(priority) + ": " + titleOf(subject, *first->second) + " and " + titleOf(subject, rule) + ".",
                                   "AWS refuses the second one. Give it a number of its own; the smaller number is asked first.");
    finding.related.push_back(terraform::argumentPlace(subject.trees, *first->second, "priority"));
    findings.push_back(std::move(finding));
  });
}

}  // namespace

const Rule kRulePriority = {{"priority-taken", "Two listener rules have the same priority",
                             "A listener asks its rules by ascending priority, which is unique among them.",
                             "User Guide for Application Load Balancers, Listener rules; fact E.23"},
                            find};

}  // namespace slipway::checks
