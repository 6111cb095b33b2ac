// The tasks' security group must let the load balancer in, and the load balancer's must let it out.
#include <algorithm>

#include "model/checks/group_rules.h"

namespace slipway::checks {

namespace {

using terraform::Resource;

/// The balancer of the first listener, or else rule, that sends requests to a target group.
const Resource* balancerOf(const View& view, const Resource& group) {
  const auto balancerOfListener = [&](const Resource* listener) {
    return listener == nullptr ? nullptr : referred(view, listener->values.member("load_balancer_arn"), "aws_lb");
  };
  const auto sendsTo = [&](const Resource& user, const char* argument) {
    const auto targets = allReferred(view, user.values.member(argument), "aws_lb_target_group");
    return std::find(targets.begin(), targets.end(), &group) != targets.end();
  };
  for (const Resource* listener : view.referring(group, {"aws_lb_listener"}))
    if (const Resource* balancer = balancerOfListener(listener); balancer != nullptr && sendsTo(*listener, "default_action"))
      return balancer;
  for (const Resource* rule : view.referring(group, {"aws_lb_listener_rule"})) {
    const Resource* balancer = balancerOfListener(referred(view, rule->values.member("listener_arn"), "aws_lb_listener"));
    if (balancer != nullptr && sendsTo(*rule, "action")) return balancer;
  }
  return nullptr;
}

/// Whether it is certain that none of the groups' rules lets the others through on a port.
bool isClosed(const View& view, const std::vector<const Resource*>& groups, const std::vector<const Resource*>& others, bool isIngress,
              int port) {
  for (const Resource* group : groups)
    for (const GroupRule& rule : view.shared(*group, rulesOf)) {
      if (rule.isIngress != isIngress) continue;
      const auto isOther = [&](const Resource* peer) { return std::find(others.begin(), others.end(), peer) != others.end(); };
      const bool reaches = rule.hasRange || std::any_of(rule.peers.begin(), rule.peers.end(), isOther);
      if (reaches && (!rule.isKnown || rule.holds(port))) return false;
    }
  return true;
}

void report(const View& view, const Resource& service, const std::string& path, std::string message, const std::string& remedy,
            Diagnostics& findings) {
  findings.push_back(findingAt(view, service, path, Severity::error, kClosedPort, std::move(message),
                               "Health checks time out, so every task is replaced again and again. " + remedy));
}

void judgePort(const View& view, const Resource& service, const Resource& balancer, const std::string& path, int port,
               Diagnostics& findings) {
  const auto outer = allReferred(view, balancer.values.member("security_groups"), "aws_security_group");
  const auto inner = allReferred(view, terraform::argumentValue(service, "network_configuration.0.security_groups"), "aws_security_group");
  if (outer.empty() || inner.empty()) return;
  const std::string number = std::to_string(port);
  if (isClosed(view, inner, outer, true, port))
    report(view, service, path,
           titleOf(view, *inner.front()) + " does not let " + titleOf(view, balancer) + " reach " + titleOf(view, service) + " on port " +
               number + ".",
           "Allow TCP " + number + " from the load balancer's security group.", findings);
  if (isClosed(view, outer, inner, false, port))
    report(view, service, path,
           titleOf(view, *outer.front()) + " does not let " + titleOf(view, balancer) + " out to " + titleOf(view, service) + " on port " +
               number + ".",
           "Allow TCP " + number + " to the tasks' security group.", findings);
}

void judge(const View& view, const Resource& service, Diagnostics& findings) {
  for (std::size_t i = 0; i < service.values.member("load_balancer").elements().size(); ++i) {
    const std::string path = "load_balancer." + std::to_string(i) + ".";
    const Resource* group = referred(view, terraform::argumentValue(service, path + "target_group_arn"), "aws_lb_target_group");
    const int port = numberOf(service, path + "container_port", -1);
    const Resource* balancer = group == nullptr || port < 0 ? nullptr : balancerOf(view, *group);
    if (balancer != nullptr) judgePort(view, service, *balancer, path + "container_port", port, findings);
  }
}

}  // namespace

const Rule kClosedPort = {{"security-group-closed", "A security group keeps the load balancer from its targets",
                           "The load balancer's security group must allow the target port out, and the tasks' group must allow it in. "
                           "Either one missing makes every health "
                           "check time out.",
                           "Elastic Load Balancing User Guide, Security groups; fact G.14; fault F41"},
                          EachResource{{"aws_ecs_service"}, judge}};

}  // namespace slipway::checks
