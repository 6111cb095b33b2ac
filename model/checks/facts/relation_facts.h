#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/checks/facts/facts.h"
#include "model/design/design.h"

namespace slipway::checks {

/// What rules read of a relation.
struct RelationEnds {
  std::string id, from, to;
  catalog::RelationType type = catalog::RelationType::reference;
  friend bool operator==(const RelationEnds&, const RelationEnds&) = default;
};

/// The relations that a check looked at, sorted by id.
struct KeptRelations {
  std::vector<RelationEnds> all;
  std::unordered_map<Name, std::vector<std::uint32_t>> from, to;  ///< indexes of `all`
};

/// The relations of a design, and which of them changed.
class RelationFacts {
public:
  /// `previous` may be null.
  RelationFacts(const design::Design& design, std::shared_ptr<const KeptRelations> previous, Facts& facts);

  std::vector<const RelationEnds*> from(Name id) const { return at(m_now->from, id); }
  std::vector<const RelationEnds*> to(Name id) const { return at(m_now->to, id); }

  std::shared_ptr<const KeptRelations> kept() const { return m_now; }

private:
  std::vector<const RelationEnds*> at(const std::unordered_map<Name, std::vector<std::uint32_t>>& lists, Name id) const;

  std::shared_ptr<const KeptRelations> m_now;
};

}  // namespace slipway::checks
