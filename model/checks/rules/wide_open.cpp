// What stands behind the load balancer should not be open to everybody.
#include "model/checks/group_rules.h"

namespace slipway::checks {

namespace {

using catalog::RelationType;

bool isInner(const design::Component& component) {
  return component.kind == "ecs-service" || component.kind == "rds-instance" || component.kind == "aurora-cluster" ||
         component.kind == "cache" || component.kind == "file-system";
}

/// A service without a load balancer may have to be open: it is what clients reach.
bool isReachedDirectly(const View& view, const design::Component& component) {
  for (const RelationEnds* relation : view.relationsTo(component.id))
    if (relation->type == RelationType::traffic)
      if (const design::Component* from = view.component(relation->from);
          from != nullptr && (from->kind == "internet-gateway" || from->kind == "internet"))
        return true;
  return false;
}

/// An inner component that the group guards: the one that listens on one of the rule's ports, if any does.
const design::Component* memberOf(const View& view, const std::string& group, const GroupRule& rule) {
  const design::Component* first = nullptr;
  for (const RelationEnds* relation : view.relationsFrom(group)) {
    const design::Component* member = relation->type == RelationType::guards ? view.component(relation->to) : nullptr;
    if (member == nullptr || !isInner(*member) || isReachedDirectly(view, *member)) continue;
    if (rule.holds(static_cast<int>(member->number("port", -1)))) return member;
    if (first == nullptr) first = member;
  }
  return first;
}

std::string portsOf(const GroupRule& rule) {
  if (rule.from == 0 && rule.to == 65535) return "on all ports";
  return rule.from == rule.to ? "on port " + std::to_string(rule.from)
                              : "on ports " + std::to_string(rule.from) + " to " + std::to_string(rule.to);
}

void judge(const View& view, const terraform::Resource& group, Diagnostics& findings) {
  const design::Component* owner = componentOf(view, group);
  if (owner == nullptr) return;
  for (const GroupRule& rule : view.shared(group, rulesOf)) {
    const design::Component* member = rule.isIngress && rule.isForEverybody ? memberOf(view, owner->id, rule) : nullptr;
    if (member != nullptr)
      findings.push_back(findingAt(
          view, *rule.resource, rule.path.empty() ? "cidr_ipv4" : rule.path + ".cidr_blocks", Severity::warning, kWideOpen,
          owner->title + " lets everybody reach " + member->title + " " + portsOf(rule) + ".",
          "Name the security group of those who have to connect instead of 0.0.0.0/0; its members get in at whatever address they have."));
  }
}

}  // namespace

const Rule kWideOpen = {{"open-to-everybody", "A security group lets everybody reach an inner component",
                         "Tasks behind a load balancer, databases and caches are reached by a few known components. A rule that names a "
                         "security group lets in those and "
                         "nobody else.",
                         "Amazon VPC User Guide, Security group rules; fact G.7; fault F91"},
                        EachResource{{"aws_security_group"}, judge}};

}  // namespace slipway::checks
