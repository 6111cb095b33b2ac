#include "model/design/design.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace slipway::design {

const Property* Component::property(std::string_view wanted) const {
  for (const Property& property : properties)
    if (property.name == wanted) return &property;
  return nullptr;
}

std::string Component::text(std::string_view propertyName) const {
  const Property* found = property(propertyName);
  return found != nullptr ? found->text : std::string();
}

double Component::number(std::string_view propertyName, double fallback) const {
  const std::string shown = text(propertyName);
  char* end = nullptr;
  const double value = std::strtod(shown.c_str(), &end);
  return end == shown.c_str() ? fallback : value;
}

void Design::indexById() {
  byId.resize(components.size());
  std::iota(byId.begin(), byId.end(), 0U);
  std::sort(byId.begin(), byId.end(), [this](std::uint32_t a, std::uint32_t b) { return components[a].id < components[b].id; });
}

const Component* Design::find(std::string_view id) const {
  if (byId.size() == components.size()) {
    const auto found =
        std::lower_bound(byId.begin(), byId.end(), id, [this](std::uint32_t index, std::string_view wanted) { return components[index].id < wanted; });
    if (found != byId.end() && components[*found].id == id) return &components[*found];
  }
  for (const Component& component : components)
    if (component.id == id) return &component;
  return nullptr;
}

std::vector<const Component*> Design::childrenOf(std::string_view id) const {
  std::vector<const Component*> children;
  for (const Component& component : components)
    if (component.parent == id) children.push_back(&component);
  return children;
}

const Component* Design::at(FilePath file, std::uint32_t offset) const {
  const Component* best = nullptr;
  std::uint32_t bestSize = 0;
  for (const Component& component : components) {
    if (component.kind == "container") continue;  // is drawn as its service
    for (const SourceSpan& source : component.sources)
      if (source.file == file && source.range.contains(offset) && (best == nullptr || source.range.size() < bestSize)) {
        best = &component;
        bestSize = source.range.size();
      }
  }
  return best;
}

}  // namespace slipway::design
