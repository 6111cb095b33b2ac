// A load balancer sends nothing to zones that it has no subnet in.
#include <algorithm>

#include "model/checks/subnets.h"

namespace slipway::checks {

namespace {

using catalog::RelationType;

void find(const Subject& subject, Diagnostics& findings) {
  for (const design::Relation& relation : subject.design.relations) {
    if (relation.type != RelationType::traffic) continue;
    const design::Component* rule = subject.design.find(relation.from);
    const design::Component* service = subject.design.find(relation.to);
    const design::Component* balancer = rule == nullptr || rule->kind != "listener-rule" ? nullptr : subject.design.find(rule->parent);
    if (balancer == nullptr || service == nullptr || service->kind != "ecs-service") continue;
    const std::set<std::string> served = zonesOf(subject, *balancer), used = zonesOf(subject, *service);
    if (served.empty()) continue;
    for (const std::string& zone : used) {
      if (served.contains(zone)) continue;
      const auto isKnown = [&](const Diagnostic& known) { return known.code == kUnservedZone.info.code && known.component == service->id; };
      if (std::any_of(findings.begin(), findings.end(), isKnown)) break;
      Diagnostic finding = findingOn(*service, Severity::warning, kUnservedZone, service->title + " runs in " + zone + ", where " + balancer->title + " has no subnet.",
                                     "Tasks there register but get no requests. Give the load balancer a subnet in " + zone + ", or keep the tasks out of it.");
      if (const design::Property* subnets = service->property("subnets"); subnets != nullptr && subnets->place.isSomewhere()) finding.span = subnets->place;
      if (const design::Property* subnets = balancer->property("subnets"); subnets != nullptr && subnets->place.isSomewhere()) finding.related.push_back(subnets->place);
      findings.push_back(std::move(finding));
      break;
    }
  }
}

}  // namespace

const Rule kUnservedZone = {{"zone-without-balancer", "Tasks run in a zone that the load balancer does not serve",
                             "A load balancer has a node in each zone that it has a subnet in. Targets in other zones stay unused (Target.NotInUse).",
                             "Elastic Load Balancing User Guide, Availability Zones; fact E.22; fault F45"},
                            find};

}  // namespace slipway::checks
