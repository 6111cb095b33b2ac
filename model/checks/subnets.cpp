#include "model/checks/subnets.h"

namespace slipway::checks {

std::vector<const design::Component*> subnetsOf(const View& view, const design::Component& component) {
  std::vector<const design::Component*> subnets;
  for (const std::string& id : component.spans)
    if (const design::Component* subnet = view.component(id)) subnets.push_back(subnet);
  if (subnets.empty())
    if (const design::Component* subnet = boxAround(view, component, "subnet")) subnets.push_back(subnet);
  return subnets;
}

std::set<std::string> zonesOf(const View& view, const design::Component& component) {
  std::set<std::string> zones;
  for (const design::Component* subnet : subnetsOf(view, component)) {
    const design::Component* zone = boxAround(view, *subnet, "zone");
    if (zone == nullptr) return {};
    zones.insert(zone->detail);
  }
  return zones;
}

bool hasKnownRoutes(const design::Component& subnet) { return !subnet.addresses.empty() && subnet.addresses.front().find("data.") == std::string::npos; }

const design::Component* boxAround(const View& view, const design::Component& component, std::string_view kind) {
  for (const design::Component* at = view.component(component.parent); at != nullptr; at = view.component(at->parent))
    if (at->kind == kind) return at;
  return nullptr;
}

}  // namespace slipway::checks
