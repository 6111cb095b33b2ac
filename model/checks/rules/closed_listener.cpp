// Clients must get through the load balancer's security group to its listeners.
#include "model/checks/group_rules.h"

namespace slipway::checks {

namespace {

using terraform::Resource;

bool letsIn(const View& view, const std::vector<const Resource*>& groups, int port) {
  for (const Resource* group : groups)
    for (const GroupRule& rule : view.shared(*group, rulesOf))
      if (rule.isIngress && (!rule.isKnown || rule.holds(port))) return true;
  return false;
}

void judge(const View& view, const Resource& listener, Diagnostics& findings) {
  const Resource* balancer = referred(view, listener.values.member("load_balancer_arn"), "aws_lb");
  const int port = numberOf(listener, "port", -1);
  if (balancer == nullptr || port < 0) return;
  const auto groups = allReferred(view, balancer->values.member("security_groups"), "aws_security_group");
  if (groups.empty() || letsIn(view, groups, port)) return;
  Diagnostic finding = findingAt(
      view, listener, "port", Severity::error, kClosedListener,
      titleOf(view, *groups.front()) + " lets nobody reach " + titleOf(view, *balancer) + " on port " + std::to_string(port) + ".",
      "Clients wait until they time out. Allow TCP " + std::to_string(port) +
          " from those who may connect; for everybody that is 0.0.0.0/0.");
  finding.related.push_back({groups.front()->file, groups.front()->block});
  findings.push_back(std::move(finding));
}

}  // namespace

const Rule kClosedListener = {{"listener-closed", "A security group keeps clients from a listener",
                               "A security group lets in what one of its rules names and nothing else. A listener whose port no rule names "
                               "answers nobody, though its "
                               "health checks pass.",
                               "Elastic Load Balancing User Guide, Security groups; fact G.14; fault F43"},
                              EachResource{{"aws_lb_listener"}, judge}};

}  // namespace slipway::checks
