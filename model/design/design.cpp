#include "model/design/design.h"

#include <bit>
#include <cstdlib>
#include <functional>

namespace slipway::design {

namespace {

/// Where an id is in the table, or where it would be.
std::size_t slotOf(const Design& design, std::string_view id) {
  const std::size_t mask = design.byId.size() - 1;
  std::size_t slot = std::hash<std::string_view>()(id) & mask;
  while (design.byId[slot] != 0 && design.components[design.byId[slot] - 1].id != id) slot = (slot + 1) & mask;
  return slot;
}

}  // namespace

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
  byId.assign(std::bit_ceil(components.size() * 2 + 1), 0);
  indexed = components.size();
  for (std::uint32_t i = 0; i < components.size(); ++i) {
    std::uint32_t& slot = byId[slotOf(*this, components[i].id)];
    if (slot == 0) slot = i + 1;  // of two with one id the first is found
  }
}

const Component* Design::find(std::string_view id) const {
  if (indexed == components.size() && !byId.empty()) {
    const std::uint32_t slot = byId[slotOf(*this, id)];
    return slot == 0 ? nullptr : &components[slot - 1];
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
