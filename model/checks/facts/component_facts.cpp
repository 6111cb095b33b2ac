#include "model/checks/facts/component_facts.h"

#include <algorithm>

namespace slipway::checks {

namespace {

using design::Component;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool isAtSamePlace(const Component& a, const Component& b) {
  return a.kind == b.kind && a.parent == b.parent && a.addresses == b.addresses;
}

// The names in brackets are all that there is: a new field does not compile before it is compared.

bool isSame(const design::Property& a, const design::Property& b) {
  const auto& [name, title, text, unit, type, isSet, isKnown, place, origin, owner, argument] = a;
  return name == b.name && title == b.title && text == b.text && unit == b.unit && type == b.type && isSet == b.isSet &&
         isKnown == b.isKnown && place == b.place && origin == b.origin && owner == b.owner && argument == b.argument;
}

/// Most copies share them.
bool areSame(const design::Properties& a, const design::Properties& b) {
  return a.begin() == b.begin()
             ? a.size() == b.size()
             : std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) { return isSame(one, other); });
}

/// Of two components with one id.
bool isSame(const Component& a, const Component& b) {
  [[maybe_unused]] const auto& [id, kind, title, detail, parent, spans, properties, addresses, sources] = a;
  return kind == b.kind && title == b.title && detail == b.detail && parent == b.parent && spans == b.spans &&
         areSame(properties, b.properties) && addresses == b.addresses && sources == b.sources;
}

std::uint32_t& at(std::vector<std::uint32_t>& byName, Name name) {
  if (name >= byName.size()) byName.resize(name + 1);
  return byName[name];
}

const Component* componentAt(const design::Design& design, const std::vector<std::uint32_t>& byName, Name name) {
  return name < byName.size() && byName[name] != 0 ? &design.components[byName[name] - 1] : nullptr;
}

}  // namespace

ComponentFacts::ComponentFacts(const design::Design& design, const KeptComponents* previous, Facts& facts) : m_design(design) {
  static const KeptComponents none;
  const KeptComponents& before = previous == nullptr ? none : *previous;
  std::vector<Name> names;
  std::vector<bool> isKept(before.all.size());
  std::size_t next = 0;
  bool areSameLists = previous != nullptr && design.components.size() == before.all.size();
  for (const Component& now : design.components) {
    std::size_t found = next < before.all.size() && before.all[next]->id == now.id ? next : kNone;
    names.push_back(found != kNone ? before.lists->names[found] : facts.nameOf(now.id));
    if (found == kNone && previous != nullptr && names.back() < before.lists->positions.size() &&
        before.lists->positions[names.back()] != 0)
      found = before.lists->positions[names.back()] - 1;
    if (found != kNone && found < next) facts.changeAll();  // another order: that is no matter of single components
    if (found != kNone && isSame(now, *before.all[found])) {
      m_now.all.push_back(before.all[found]);
    } else {
      m_now.all.push_back(std::make_shared<const Component>(now));
      if (previous != nullptr) change(now, facts);
      if (found != kNone) change(*before.all[found], facts);
    }
    areSameLists = areSameLists && found == names.size() - 1 && isAtSamePlace(now, *before.all[found]);
    if (found == kNone) continue;
    isKept[found] = true;
    next = found + 1;
  }
  m_now.lists = areSameLists ? before.lists : listed(std::move(names), facts);
  for (std::size_t i = 0; i < isKept.size(); ++i)
    if (!isKept[i]) change(*before.all[i], facts);
}

void ComponentFacts::change(const Component& component, Facts& facts) {
  facts.change(Aspect::component, component.id);
  facts.change(Aspect::components, component.kind);
  facts.change(Aspect::children, component.parent);
  for (const std::string& address : component.addresses) facts.change(Aspect::owner, address);
  facts.change(Aspect::whole, kWholeDesign);
}

std::shared_ptr<const ComponentLists> ComponentFacts::listed(std::vector<Name> names, Facts& facts) const {
  auto lists = std::make_shared<ComponentLists>();
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    const Component& component = m_design.components[i];
    if (std::uint32_t& position = checks::at(lists->positions, names[i]); position == 0) position = i + 1;
    lists->byKind[facts.nameOf(component.kind)].push_back(i);
    lists->byParent[facts.nameOf(component.parent)].push_back(i);
    if (component.addresses.empty()) continue;
    if (std::uint32_t& owner = checks::at(lists->owners, facts.nameOf(component.addresses.front())); owner == 0) owner = i + 1;
  }
  // A principal's own component goes before those that have it as a part.
  std::vector<std::uint32_t> parts;
  for (std::uint32_t i = 0; i < names.size(); ++i)
    for (const std::string& address : m_design.components[i].addresses)
      if (std::uint32_t& part = checks::at(parts, facts.nameOf(address)); part == 0) part = i + 1;
  for (Name name = 0; name < parts.size(); ++name)
    if (std::uint32_t& owner = checks::at(lists->owners, name); owner == 0) owner = parts[name];
  lists->names = std::move(names);
  return lists;
}

const Component* ComponentFacts::find(Name id) const { return componentAt(m_design, lists().positions, id); }

const Component* ComponentFacts::ownerOf(Name address) const { return componentAt(m_design, lists().owners, address); }

std::vector<const Component*> ComponentFacts::at(const std::unordered_map<Name, std::vector<std::uint32_t>>& lists, Name name) const {
  std::vector<const Component*> components;
  if (const auto found = lists.find(name); found != lists.end())
    for (const std::uint32_t position : found->second) components.push_back(&m_design.components[position]);
  return components;
}

std::vector<const Component*> ComponentFacts::ofKind(Name kind) const { return at(lists().byKind, kind); }

std::vector<const Component*> ComponentFacts::childrenOf(Name id) const { return at(lists().byParent, id); }

}  // namespace slipway::checks
