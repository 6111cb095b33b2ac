#include "model/checks/subnets.h"

namespace slipway::checks {

std::vector<const design::Component*> subnetsOf(const Subject& subject, const design::Component& component) {
  std::vector<const design::Component*> subnets;
  for (const std::string& id : component.spans)
    if (const design::Component* subnet = subject.design.find(id)) subnets.push_back(subnet);
  if (subnets.empty())
    if (const design::Component* subnet = boxAround(subject, component, "subnet")) subnets.push_back(subnet);
  return subnets;
}

std::set<std::string> zonesOf(const Subject& subject, const design::Component& component) {
  std::set<std::string> zones;
  for (const design::Component* subnet : subnetsOf(subject, component)) {
    const design::Component* zone = boxAround(subject, *subnet, "zone");
    if (zone == nullptr) return {};
    zones.insert(zone->detail);
  }
  return zones;
}

bool hasKnownRoutes(const design::Component& subnet) { return !subnet.addresses.empty() && subnet.addresses.front().find("data.") == std::string::npos; }

const design::Component* boxAround(const Subject& subject, const design::Component& component, std::string_view kind) {
  for (const design::Component* at = subject.design.find(component.parent); at != nullptr; at = subject.design.find(at->parent))
    if (at->kind == kind) return at;
  return nullptr;
}

}  // namespace slipway::checks
