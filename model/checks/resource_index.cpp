#include "model/checks/resource_index.h"

#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

/// What is known by a key in `now`, or else in `previous` of the same values, or else made.
template <class Table, class Make>
const auto& kept(Table CheckMemo::*table, const CheckMemo* previous, CheckMemo& now, const std::string& key, const hcl::Value& values, Make make) {
  const auto found = (now.*table).find(key);
  if (found != (now.*table).end()) return found->second.second;
  if (previous != nullptr)
    if (const auto before = (previous->*table).find(key); before != (previous->*table).end() && before->second.first.identity() == values.identity())
      return (now.*table).emplace(key, before->second).first->second.second;
  return (now.*table).emplace(key, std::pair(values, make())).first->second.second;
}

}  // namespace

ResourceIndex::ResourceIndex(const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations,
                             const design::Design& design, const CheckMemo* previous)
    : m_previous(previous) {
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

const delivery::TaskDefinition& ResourceIndex::taskDefinition(const terraform::Resource& resource) const {
  return *kept(&CheckMemo::taskDefinitions, m_previous, *m_memo, resource.address, resource.values,
               [&] { return delivery::taskDefinitionOf(resource.values, {resource.file, resource.block}); });
}

const std::vector<TextEdit>& ResourceIndex::insertion(const terraform::Resource& resource, hcl::NodeRef block, std::string_view argument,
                                                      const std::string& source) const {
  std::string key = resource.address + " ";
  key.append(argument) += " = " + source;
  return kept(&CheckMemo::insertions, m_previous, *m_memo, key, resource.values,
              [&] { return hcl::setAttribute(resource.file, block.blockBody(), argument, source); });
}

}  // namespace slipway::checks
