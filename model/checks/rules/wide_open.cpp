// What stands behind the load balancer should not be open to everybody.
#include "model/checks/group_rules.h"

namespace slipway::checks {

namespace {

using catalog::RelationType;

bool isInner(const design::Component& component) {
  return component.kind == "ecs-service" || component.kind == "rds-instance" || component.kind == "aurora-cluster" || component.kind == "cache" || component.kind == "file-system";
}

/// A service without a load balancer may have to be open: it is what clients reach.
bool isReachedDirectly(const Subject& subject, const design::Component& component) {
  for (const design::Relation& relation : subject.design.relations)
    if (relation.type == RelationType::traffic && relation.to == component.id)
      if (const design::Component* from = subject.design.find(relation.from); from != nullptr && (from->kind == "internet-gateway" || from->kind == "internet")) return true;
  return false;
}

/// An inner component that the group guards: the one that listens on one of the rule's ports, if any does.
const design::Component* memberOf(const Subject& subject, const std::string& group, const GroupRule& rule) {
  const design::Component* first = nullptr;
  for (const design::Relation& relation : subject.design.relations) {
    if (relation.type != RelationType::guards || relation.from != group) continue;
    const design::Component* member = subject.design.find(relation.to);
    if (member == nullptr || !isInner(*member) || isReachedDirectly(subject, *member)) continue;
    if (rule.holds(static_cast<int>(member->number("port", -1)))) return member;
    if (first == nullptr) first = member;
  }
  return first;
}

std::string portsOf(const GroupRule& rule) {
  if (rule.from == 0 && rule.to == 65535) return "on all ports";
  return rule.from == rule.to ? "on port " + std::to_string(rule.from) : "on ports " + std::to_string(rule.from) + " to " + std::to_string(rule.to);
}

void find(const Subject& subject, Diagnostics& findings) {
  forEach(subject, "aws_security_group", [&](const terraform::Configuration& configuration, const terraform::Resource& group) {
    const design::Component* owner = componentOf(subject, group);
    if (owner == nullptr) return;
    for (const GroupRule& rule : rulesOf(configuration, group)) {
      const design::Component* member = rule.isIngress && rule.isForEverybody ? memberOf(subject, owner->id, rule) : nullptr;
      if (member != nullptr)
        findings.push_back(findingAt(subject, *rule.resource, rule.path.empty() ? "cidr_ipv4" : rule.path + ".cidr_blocks", Severity::warning, kWideOpen,
                                     owner->title + " lets everybody reach " + member->title + " " + portsOf(rule) + ".",
                                     "Name the security group of those who have to connect instead of 0.0.0.0/0; its members get in at whatever address they have."));
    }
  });
}

}  // namespace

const Rule kWideOpen = {{"open-to-everybody", "A security group lets everybody reach an inner component",
                         "Tasks behind a load balancer, databases and caches are reached by a few known components. A rule that names a security group lets in those and "
                         "nobody else.",
                         "Amazon VPC User Guide, Security group rules; fact G.7; fault F91"},
                        find};

}  // namespace slipway::checks
