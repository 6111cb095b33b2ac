#include "model/checks/facts/resource_facts.h"

#include <algorithm>

namespace slipway::checks {

namespace {

using terraform::Resource;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// What ResourceLists call the type of a resource.
std::string listedType(const Resource& resource) { return resource.isData ? "data." + resource.type : resource.type; }

bool isSame(const Resource& a, const Resource& b, const FileFacts& files) {
  return a.values.identity() == b.values.identity() && a.file == b.file && !files.hasChanged(a.file) && a.block == b.block &&
         a.region == b.region;
}

std::shared_ptr<const ResourceLists> listed(const terraform::Configuration& configuration, std::vector<Name> names) {
  auto lists = std::make_shared<ResourceLists>();
  if (!names.empty()) lists->positions.resize(*std::max_element(names.begin(), names.end()) + 1);
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    lists->positions[names[i]] = i + 1;
    lists->byType[listedType(configuration.resources[i])].push_back(i);
  }
  lists->names = std::move(names);
  return lists;
}

void collect(Facts& facts, const hcl::Value& value, std::vector<Name>& targets) {
  for (const hcl::Reference& reference : value.references()) targets.push_back(facts.nameOf(reference.address));
  for (const hcl::Value& element : value.elements()) collect(facts, element, targets);
  for (const auto& [name, member] : value.members()) collect(facts, member, targets);
}

/// The addresses that a resource refers to, each once.
std::vector<Name> targetsOf(const Resource& resource, Facts& facts) {
  std::vector<Name> targets;
  collect(facts, resource.values, targets);
  std::sort(targets.begin(), targets.end());
  targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
  return targets;
}

const std::vector<std::uint32_t>& positionsIn(const ResourceLists& lists, std::string_view type) {
  static const std::vector<std::uint32_t> none;
  const auto found = lists.byType.find(type);
  return found == lists.byType.end() ? none : found->second;
}

}  // namespace

ResourceFacts::ResourceFacts(const Subject& subject, const KeptResources* previous, const FileFacts& files, Facts& facts) : m_facts(facts) {
  for (const auto& configuration : subject.configurations) m_now.roots.push_back({configuration, nullptr, {}});
  for (std::uint32_t root = 0; root < m_now.roots.size(); ++root) {
    const KeptResources::Root* before = previous == nullptr ? nullptr : &previous->roots[root];
    compare(root, before, files);
    if (before == nullptr) continue;
    compareReferrers(root, *before);
    if (configuration(root).provider.identity() != before->configuration->provider.identity())
      facts.change(Aspect::provider, configuration(root).folder);
  }
}

void ResourceFacts::change(const Resource& resource, Name name) {
  m_facts.change(Facts::factOf(Aspect::resource, name));
  m_facts.change(Aspect::resources, listedType(resource));
}

/// Both lists are sorted by address: mostly the next one of the one is the next one of the other.
void ResourceFacts::compare(std::uint32_t root, const KeptResources::Root* before, const FileFacts& files) {
  static const std::vector<Resource> none;
  const std::vector<Resource>&now = configuration(root).resources, &old = before == nullptr ? none : before->configuration->resources;
  std::vector<Name> names(now.size());
  std::vector<bool> isKept(old.size());
  std::size_t next = 0;
  bool isSameList = before != nullptr && now.size() == old.size();
  for (std::size_t i = 0; i < now.size(); ++i) {
    std::size_t found = next < old.size() && old[next].address == now[i].address ? next : kNone;
    names[i] = found != kNone ? before->lists->names[found] : m_facts.nameOf(now[i].address);
    if (found == kNone && before != nullptr && names[i] < before->lists->positions.size() && before->lists->positions[names[i]] != 0)
      found = before->lists->positions[names[i]] - 1;
    isSameList = isSameList && found == i;
    if (found == kNone) {
      if (before != nullptr) change(now[i], names[i]);
      continue;
    }
    if (!isSame(now[i], old[found], files)) change(now[i], names[i]);
    isKept[found] = true;
    next = found + 1;
  }
  m_now.roots[root].lists = isSameList ? before->lists : listed(configuration(root), std::move(names));
  if (isSameList) return;
  for (std::size_t i = 0; i < old.size(); ++i)
    if (!isKept[i]) change(old[i], before->lists->names[i]);
}

const std::vector<std::uint32_t>& ResourceFacts::positionsOf(std::uint32_t root, std::string_view type) const {
  return positionsIn(lists(root), type);
}

const Resource* ResourceFacts::find(std::uint32_t root, Name address) const {
  const std::vector<std::uint32_t>& positions = lists(root).positions;
  return address < positions.size() && positions[address] != 0 ? &configuration(root).resources[positions[address] - 1] : nullptr;
}

std::shared_ptr<const Referrers> ResourceFacts::referrersIn(std::uint32_t root, std::string_view type) const {
  auto referrers = std::make_shared<Referrers>();
  for (const std::uint32_t position : positionsOf(root, type))
    for (const Name target : targetsOf(configuration(root).resources[position], m_facts))
      (*referrers)[target].push_back(lists(root).names[position]);
  return referrers;
}

/// Whether the resources of a type are those of before and refer to the same.
bool ResourceFacts::areSameReferrers(std::uint32_t root, const KeptResources::Root& before, std::string_view type) const {
  const std::vector<std::uint32_t>&now = positionsOf(root, type), &old = positionsIn(*before.lists, type);
  return std::equal(now.begin(), now.end(), old.begin(), old.end(), [&](std::uint32_t position, std::uint32_t oldPosition) {
    const Name name = lists(root).names[position];
    if (name != before.lists->names[oldPosition]) return false;
    return !m_facts.hasChanged(Facts::factOf(Aspect::resource, name)) ||
           targetsOf(configuration(root).resources[position], m_facts) == targetsOf(before.configuration->resources[oldPosition], m_facts);
  });
}

const std::vector<Name>& ResourceFacts::referrersOf(std::uint32_t root, std::string_view type, Name address) {
  static const std::vector<Name> none;
  auto& byType = m_now.roots[root].referrers;
  auto known = byType.find(type);
  if (known == byType.end()) known = byType.emplace(std::string(type), referrersIn(root, type)).first;
  const auto found = known->second->find(address);
  return found == known->second->end() ? none : found->second;
}

void ResourceFacts::compareReferrers(std::uint32_t root, const KeptResources::Root& before) {
  for (const auto& [type, old] : before.referrers) {
    std::shared_ptr<const Referrers>& now = m_now.roots[root].referrers[type];
    now = old;
    if (!m_facts.hasChanged(m_facts.factOf(Aspect::resources, type)) || areSameReferrers(root, before, type)) continue;
    now = referrersIn(root, type);
    const auto changeWhereNotIn = [this](const Referrers& some, const Referrers& others) {
      for (const auto& [address, referrers] : some)
        if (const auto other = others.find(address); other == others.end() || other->second != referrers)
          m_facts.change(Facts::factOf(Aspect::referrers, address));
    };
    changeWhereNotIn(*old, *now);
    changeWhereNotIn(*now, *old);
  }
}

}  // namespace slipway::checks
