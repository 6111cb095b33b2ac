// The tasks' security group must let the load balancer in, and the load balancer's must let it out.
#include <algorithm>
#include <map>

#include "model/checks/group_rules.h"

namespace slipway::checks {

namespace {

using terraform::Configuration;
using terraform::Resource;

class PortCheck {
public:
  PortCheck(const Subject& subject, Diagnostics& findings) : m_subject(subject), m_findings(findings) {
    for (const char* type : {"aws_lb_listener", "aws_lb_listener_rule"})
      forEach(subject, type, [&](const Configuration& configuration, const Resource& user) { readTargets(configuration, user); });
  }

  void run() {
    forEach(m_subject, "aws_ecs_service", [&](const Configuration& configuration, const Resource& service) {
      for (std::size_t i = 0; i < service.values.member("load_balancer").elements().size(); ++i) {
        const std::string path = "load_balancer." + std::to_string(i) + ".";
        const Resource* group = referred(configuration, terraform::argumentValue(service, path + "target_group_arn"), "aws_lb_target_group");
        const int port = numberOf(service, path + "container_port", -1);
        if (group == nullptr || port < 0) continue;
        if (const auto balancer = m_balancerOf.find(group); balancer != m_balancerOf.end())
          judge(configuration, service, *balancer->second, path + "container_port", port);
      }
    });
  }

private:
  /// The first listener, or else rule, that sends requests to a group says which balancer does.
  void readTargets(const Configuration& configuration, const Resource& user) {
    const bool isListener = user.type == "aws_lb_listener";
    const auto targets = allReferred(configuration, user.values.member(isListener ? "default_action" : "action"), "aws_lb_target_group");
    if (targets.empty()) return;
    const Resource* listener = isListener ? &user : referred(configuration, user.values.member("listener_arn"), "aws_lb_listener");
    if (listener == nullptr) return;
    const Resource* balancer = referred(configuration, listener->values.member("load_balancer_arn"), "aws_lb");
    for (const Resource* target : targets)
      if (balancer != nullptr) m_balancerOf.try_emplace(target, balancer);
  }

  const std::vector<GroupRule>& rules(const Configuration& configuration, const Resource& group) {
    const auto found = m_rules.find(&group);
    return found != m_rules.end() ? found->second : m_rules.emplace(&group, rulesOf(configuration, group)).first->second;
  }

  /// Whether it is certain that none of the groups' rules lets the others through on a port.
  bool isClosed(const Configuration& configuration, const std::vector<const Resource*>& groups, const std::vector<const Resource*>& others,
                bool isIngress, int port) {
    for (const Resource* group : groups)
      for (const GroupRule& rule : rules(configuration, *group)) {
        if (rule.isIngress != isIngress) continue;
        const auto isOther = [&](const Resource* peer) { return std::find(others.begin(), others.end(), peer) != others.end(); };
        const bool reaches = rule.hasRange || std::any_of(rule.peers.begin(), rule.peers.end(), isOther);
        if (reaches && (!rule.isKnown || rule.holds(port))) return false;
      }
    return true;
  }

  void judge(const Configuration& configuration, const Resource& service, const Resource& balancer, const std::string& path, int port) {
    const auto outer = allReferred(configuration, balancer.values.member("security_groups"), "aws_security_group");
    const auto inner =
        allReferred(configuration, terraform::argumentValue(service, "network_configuration.0.security_groups"), "aws_security_group");
    if (outer.empty() || inner.empty()) return;
    const std::string number = std::to_string(port), title = titleOf(m_subject, service);
    if (isClosed(configuration, inner, outer, true, port))
      report(service, path,
             titleOf(m_subject, *inner.front()) + " does not let " + titleOf(m_subject, balancer) + " reach " + title + " on port " + number + ".",
             "Allow TCP " + number + " from the load balancer's security group.");
    if (isClosed(configuration, outer, inner, false, port))
      report(service, path,
             titleOf(m_subject, *outer.front()) + " does not let " + titleOf(m_subject, balancer) + " out to " + title + " on port " + number + ".",
             "Allow TCP " + number + " to the tasks' security group.");
  }

  void report(const Resource& service, const std::string& path, std::string message, const std::string& remedy) {
    m_findings.push_back(findingAt(m_subject, service, path, Severity::error, kClosedPort, std::move(message),
                                   "Health checks time out, so every task is replaced again and again. " + remedy));
  }

  const Subject& m_subject;
  Diagnostics& m_findings;
  std::map<const Resource*, const Resource*> m_balancerOf;  ///< by target group
  std::map<const Resource*, std::vector<GroupRule>> m_rules;
};

void find(const Subject& subject, Diagnostics& findings) { PortCheck(subject, findings).run(); }

}  // namespace

const Rule kClosedPort = {{"security-group-closed", "A security group keeps the load balancer from its targets",
                           "The load balancer's security group must allow the target port out, and the tasks' group must allow it in. Either one missing makes every health "
                           "check time out.",
                           "Elastic Load Balancing User Guide, Security groups; fact G.14; fault F41"},
                          find};

}  // namespace slipway::checks
