// The tasks' security group must let the load balancer in, and the load balancer's must let it out.
#include <algorithm>

#include "model/checks/group_rules.h"

namespace slipway::checks {

namespace {

using terraform::Configuration;
using terraform::Resource;

/// Whether it is certain that none of the groups' rules lets the others through on a port.
bool isClosed(const Configuration& configuration, const std::vector<const Resource*>& groups, const std::vector<const Resource*>& others, bool isIngress, int port) {
  for (const Resource* group : groups)
    for (const GroupRule& rule : rulesOf(configuration, *group)) {
      if (rule.isIngress != isIngress) continue;
      const bool reaches = rule.hasRange || std::any_of(rule.peers.begin(), rule.peers.end(), [&](const Resource* peer) { return std::find(others.begin(), others.end(), peer) != others.end(); });
      if (reaches && (!rule.isKnown || rule.holds(port))) return false;
    }
  return true;
}

void judge(const Subject& subject, const Configuration& configuration, const Resource& service, const Resource& balancer, const std::string& path, int port, Diagnostics& findings) {
  const auto outer = allReferred(configuration, balancer.values.member("security_groups"), "aws_security_group");
  const auto inner = allReferred(configuration, terraform::argumentValue(service, "network_configuration.0.security_groups"), "aws_security_group");
  if (outer.empty() || inner.empty()) return;
  const std::string number = std::to_string(port), title = titleOf(subject, service);
  if (isClosed(configuration, inner, outer, true, port))
    findings.push_back(findingAt(subject, service, path, Severity::error, kClosedPort,
                                 titleOf(subject, *inner.front()) + " does not let " + titleOf(subject, balancer) + " reach " + title + " on port " + number + ".",
                                 "Health checks time out, so every task is replaced again and again. Allow TCP " + number + " from the load balancer's security group."));
  if (isClosed(configuration, outer, inner, false, port))
    findings.push_back(findingAt(subject, service, path, Severity::error, kClosedPort,
                                 titleOf(subject, *outer.front()) + " does not let " + titleOf(subject, balancer) + " out to " + title + " on port " + number + ".",
                                 "Health checks time out, so every task is replaced again and again. Allow TCP " + number + " to the tasks' security group."));
}

const Resource* balancerOf(const Configuration& configuration, const Resource& group) {
  for (const Resource& user : configuration.resources) {
    if (user.type != "aws_lb_listener" && user.type != "aws_lb_listener_rule") continue;
    const auto targets = allReferred(configuration, user.values.member(user.type == "aws_lb_listener" ? "default_action" : "action"), "aws_lb_target_group");
    if (std::find(targets.begin(), targets.end(), &group) == targets.end()) continue;
    const Resource* listener = user.type == "aws_lb_listener" ? &user : referred(configuration, user.values.member("listener_arn"), "aws_lb_listener");
    const Resource* balancer = listener == nullptr ? nullptr : referred(configuration, listener->values.member("load_balancer_arn"), "aws_lb");
    if (balancer != nullptr) return balancer;
  }
  return nullptr;
}

void find(const Subject& subject, Diagnostics& findings) {
  forEach(subject, "aws_ecs_service", [&](const Configuration& configuration, const Resource& service) {
    for (std::size_t i = 0; i < service.values.member("load_balancer").elements().size(); ++i) {
      const std::string path = "load_balancer." + std::to_string(i) + ".";
      const Resource* group = referred(configuration, terraform::argumentValue(service, path + "target_group_arn"), "aws_lb_target_group");
      const int port = numberOf(service, path + "container_port", -1);
      if (group == nullptr || port < 0) continue;
      if (const Resource* balancer = balancerOf(configuration, *group)) judge(subject, configuration, service, *balancer, path + "container_port", port, findings);
    }
  });
}

}  // namespace

const Rule kClosedPort = {{"security-group-closed", "A security group keeps the load balancer from its targets",
                           "The load balancer's security group must allow the target port out, and the tasks' group must allow it in. Either one missing makes every health "
                           "check time out.",
                           "Elastic Load Balancing User Guide, Security groups; fact G.14; fault F41"},
                          find};

}  // namespace slipway::checks
