// The tasks' security group must let the load balancer in, and the load balancer's must let it out.
#include <algorithm>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

using terraform::Configuration;
using terraform::Resource;

enum class Answer { open, closed, unknown };

bool holdsPort(const Resource& rule, std::string_view prefix, int port, bool* isKnown) {
  const std::string base(prefix);
  const hcl::Value protocol = terraform::argumentValue(rule, base + (rule.type.starts_with("aws_vpc_") ? "ip_protocol" : "protocol"));
  if (protocol.isString() && (protocol.asString() == "-1" || protocol.asString() == "all")) return true;
  bool known[2];
  const int from = numberOf(rule, base + "from_port", -1, &known[0]), to = numberOf(rule, base + "to_port", -1, &known[1]);
  *isKnown = known[0] && known[1] && !protocol.isUnknown();
  return from <= port && port <= to;
}

/// Does one side allow the port to or from the other group? Own rules, standalone rules of both generations.
Answer allows(const Configuration& configuration, const Resource& group, const Resource& other, bool isIngress, int port) {
  bool isUnsure = false;
  const auto takes = [&](const Resource& rule, const std::string& prefix, const hcl::Value& peers, bool hasCidr) {
    bool isKnown = true;
    const bool fits = holdsPort(rule, prefix, port, &isKnown);
    isUnsure = isUnsure || !isKnown;
    return fits && (hasCidr || referred(configuration, peers, "aws_security_group") == &other);
  };
  const std::string direction = isIngress ? "ingress" : "egress";
  const std::size_t inlineRules = group.values.member(direction).elements().size();
  for (std::size_t i = 0; i < inlineRules; ++i) {
    const std::string prefix = direction + "." + std::to_string(i) + ".";
    const hcl::Value peers = terraform::argumentValue(group, prefix + "security_groups");
    const bool hasCidr = !terraform::argumentValue(group, prefix + "cidr_blocks").elements().empty();
    if (takes(group, prefix, peers, hasCidr)) return Answer::open;
    for (const Resource* peer : allReferred(configuration, peers, "aws_security_group"))
      if (peer == &other && takes(group, prefix, peers, true)) return Answer::open;
  }
  for (const Resource& rule : configuration.resources) {
    const bool isNew = rule.type == "aws_vpc_security_group_" + direction + "_rule";
    const bool isOld = rule.type == "aws_security_group_rule" && rule.values.member("type") == hcl::Value::string(direction);
    if ((!isNew && !isOld) || referred(configuration, rule.values.member("security_group_id"), "aws_security_group") != &group) continue;
    const hcl::Value peers = rule.values.member(isNew ? "referenced_security_group_id" : "source_security_group_id");
    const bool hasCidr = isNew ? rule.values.member("cidr_ipv4").isString() : !rule.values.member("cidr_blocks").elements().empty();
    if (takes(rule, "", peers, hasCidr)) return Answer::open;
  }
  return isUnsure ? Answer::unknown : Answer::closed;
}

void judge(const Subject& subject, const Configuration& configuration, const Resource& service, const Resource& balancer, const std::string& path, int port, Diagnostics& findings) {
  const auto outer = allReferred(configuration, balancer.values.member("security_groups"), "aws_security_group");
  const auto inner = allReferred(configuration, terraform::argumentValue(service, "network_configuration.0.security_groups"), "aws_security_group");
  if (outer.empty() || inner.empty()) return;
  const auto isClosed = [&](const auto& groups, const auto& others, bool isIngress) {
    for (const Resource* group : groups)
      for (const Resource* other : others)
        if (allows(configuration, *group, *other, isIngress, port) != Answer::closed) return false;
    return true;
  };
  const std::string number = std::to_string(port), title = titleOf(subject, service);
  if (isClosed(inner, outer, true))
    findings.push_back(findingAt(subject, service, path, Severity::error, kClosedPort,
                                 inner.front()->name + " does not let " + titleOf(subject, balancer) + " reach " + title + " on port " + number + ".",
                                 "Health checks time out, so every task is replaced again and again. Allow TCP " + number + " from the load balancer's security group."));
  if (isClosed(outer, inner, false))
    findings.push_back(findingAt(subject, service, path, Severity::error, kClosedPort,
                                 outer.front()->name + " does not let " + titleOf(subject, balancer) + " out to " + title + " on port " + number + ".",
                                 "Health checks time out, so every task is replaced again and again. Allow TCP " + number + " to the tasks' security group."));
}

void find(const Subject& subject, Diagnostics& findings) {
  forEach(subject, "aws_ecs_service", [&](const Configuration& configuration, const Resource& service) {
    for (std::size_t i = 0; i < service.values.member("load_balancer").elements().size(); ++i) {
      const std::string path = "load_balancer." + std::to_string(i) + ".";
      const Resource* group = referred(configuration, terraform::argumentValue(service, path + "target_group_arn"), "aws_lb_target_group");
      const int port = numberOf(service, path + "container_port", -1);
      if (group == nullptr || port < 0) continue;
      // Balancers whose listeners or rules forward to the group.
      for (const Resource& user : configuration.resources) {
        if (user.type != "aws_lb_listener" && user.type != "aws_lb_listener_rule") continue;
        const auto targets = allReferred(configuration, user.values.member(user.type == "aws_lb_listener" ? "default_action" : "action"), "aws_lb_target_group");
        if (std::find(targets.begin(), targets.end(), group) == targets.end()) continue;
        const Resource* listener = user.type == "aws_lb_listener" ? &user : referred(configuration, user.values.member("listener_arn"), "aws_lb_listener");
        const Resource* balancer = listener == nullptr ? nullptr : referred(configuration, listener->values.member("load_balancer_arn"), "aws_lb");
        if (balancer == nullptr) continue;
        judge(subject, configuration, service, *balancer, path + "container_port", port, findings);
        return;
      }
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
