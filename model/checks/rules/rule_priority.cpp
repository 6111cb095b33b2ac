// Two rules of one listener cannot have the same number.
#include <map>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& listener, Diagnostics& findings) {
  std::map<int, const terraform::Resource*> taken;
  for (const terraform::Resource* rule : view.referring(listener, {"aws_lb_listener_rule"})) {
    const int priority = numberOf(*rule, "priority", -1);
    if (priority < 0 || referred(view, rule->values.member("listener_arn"), "aws_lb_listener") != &listener) continue;
    const auto [first, isNew] = taken.emplace(priority, rule);
    if (isNew) continue;
    Diagnostic finding = findingAt(view, *rule, "priority", Severity::error, kRulePriority,
                                   "Two rules of one listener have priority " + std::to_string(priority) + ": " +
                                       titleOf(view, *first->second) + " and " + titleOf(view, *rule) + ".",
                                   "AWS refuses the second one. Give it a number of its own; the smaller number is asked first.");
    finding.related.push_back(view.argumentPlace(*first->second, "priority"));
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kRulePriority = {{"priority-taken", "Two listener rules have the same priority",
                             "A listener asks its rules by ascending priority, which is unique among them.",
                             "User Guide for Application Load Balancers, Listener rules; fact E.23"},
                            EachResource{{"aws_lb_listener", "data.aws_lb_listener"}, judge}};

}  // namespace slipway::checks
