// A load balancer sends nothing to zones that it has no subnet in.
#include <algorithm>

#include "model/checks/subnets.h"

namespace slipway::checks {

namespace {

using catalog::RelationType;

void judge(const View& view, const design::Component& service, Diagnostics& findings) {
  for (const RelationEnds* relation : view.relationsTo(service.id)) {
    const design::Component* rule = relation->type == RelationType::traffic ? view.component(relation->from) : nullptr;
    const design::Component* balancer = rule == nullptr || rule->kind != "listener-rule" ? nullptr : view.component(rule->parent);
    if (balancer == nullptr) continue;
    const std::set<std::string>&served = view.shared(*balancer, zonesOf), &used = view.shared(service, zonesOf);
    const auto unserved = std::find_if(used.begin(), used.end(), [&](const std::string& zone) { return !served.contains(zone); });
    if (served.empty() || unserved == used.end()) continue;
    Diagnostic finding = findingOn(
        service, Severity::warning, kUnservedZone,
        service.title + " runs in " + *unserved + ", where " + balancer->title + " has no subnet.",
        "Tasks there register but get no requests. Give the load balancer a subnet in " + *unserved + ", or keep the tasks out of it.");
    if (const design::Property* subnets = service.property("subnets"); subnets != nullptr && subnets->place.isSomewhere())
      finding.span = subnets->place;
    if (const design::Property* subnets = balancer->property("subnets"); subnets != nullptr && subnets->place.isSomewhere())
      finding.related.push_back(subnets->place);
    findings.push_back(std::move(finding));
    return;
  }
}

}  // namespace

const Rule kUnservedZone = {
    {"zone-without-balancer", "Tasks run in a zone that the load balancer does not serve",
     "A load balancer has a node in each zone that it has a subnet in. Targets in other zones stay unused (Target.NotInUse).",
     "Elastic Load Balancing User Guide, Availability Zones; fact E.22; fault F45"},
    EachComponent{{"ecs-service"}, judge}};

}  // namespace slipway::checks
