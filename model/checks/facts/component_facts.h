#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "model/checks/facts/facts.h"
#include "model/design/design.h"

namespace slipway::checks {

/// Where the components of a design are; the same for two checks whose components have the same ids, kinds, boxes and addresses.
struct ComponentLists {
  std::vector<Name> names;                                                ///< by position in Design::components
  std::vector<std::uint32_t> positions;                                   ///< by name: one more than the position, 0 for none
  std::vector<std::uint32_t> owners;                                      ///< by name of an address, likewise
  std::unordered_map<Name, std::vector<std::uint32_t>> byKind, byParent;  ///< positions
};

/// The components that a check looked at. Those that did not change are shared with the check before.
struct KeptComponents {
  std::vector<std::shared_ptr<const design::Component>> all;
  std::shared_ptr<const ComponentLists> lists;
};

/// The components of a design, and which of them changed.
class ComponentFacts {
public:
  /// `previous` may be null.
  ComponentFacts(const design::Design& design, const KeptComponents* previous, Facts& facts);

  const ComponentLists& lists() const { return *m_now.lists; }
  const design::Component* find(Name id) const;  ///< nullptr if none
  const design::Component* ownerOf(
      Name address) const;  ///< the component whose principal has the address, else the first that it is a part of
  std::vector<const design::Component*> ofKind(Name kind) const;
  std::vector<const design::Component*> childrenOf(Name id) const;

  const KeptComponents& kept() const { return m_now; }

private:
  void change(const design::Component& component, Facts& facts);
  std::shared_ptr<const ComponentLists> listed(std::vector<Name> names, Facts& facts) const;
  std::vector<const design::Component*> at(const std::unordered_map<Name, std::vector<std::uint32_t>>& lists, Name name) const;

  const design::Design& m_design;
  KeptComponents m_now;
};

}  // namespace slipway::checks
