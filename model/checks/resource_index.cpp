#include "model/checks/resource_index.h"

namespace slipway::checks {

ResourceIndex::ResourceIndex(const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations,
                             const design::Design& design) {
  for (const auto& configuration : configurations)
    for (const terraform::Resource& resource : configuration->resources)
      if (!resource.isData) m_byType[resource.type].emplace_back(configuration.get(), &resource);
  for (const design::Component& component : design.components) {
    if (component.addresses.empty()) continue;
    m_principals.try_emplace(component.addresses.front(), &component);
    for (const std::string& address : component.addresses) m_parts.try_emplace(address, &component);
  }
}

const std::vector<ResourceIndex::Found>& ResourceIndex::ofType(std::string_view type) const {
  static const std::vector<Found> none;
  const auto found = m_byType.find(type);
  return found == m_byType.end() ? none : found->second;
}

const design::Component* ResourceIndex::componentAt(std::string_view address) const {
  if (const auto principal = m_principals.find(address); principal != m_principals.end()) return principal->second;
  const auto part = m_parts.find(address);
  return part == m_parts.end() ? nullptr : part->second;
}

}  // namespace slipway::checks
