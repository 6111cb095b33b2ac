#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/catalog/kind.h"
#include "model/design/mention.h"
#include "model/design/property.h"
#include "model/hcl/value.h"

namespace slipway::design {

/// What one derivation keeps for the next: of each component, what was read in its own resources. Immutable once its
/// derivation is done.
struct DesignMemo {
  /// A resource whose name was looked up: its values then, null if there was none, and what people call it.
  struct Named {
    std::string address;
    hcl::Value values;
    std::string name;
  };

  /// A value in which a rule of the catalogue looks for the other end of a relation.
  struct Lead {
    const catalog::RelationRule* rule = nullptr;
    Mention mention;
    SourceSpan source;
  };

  /// A value in which a rule of the catalogue looks for the box around.
  struct Whereabouts {
    const catalog::InsideRule* rule = nullptr;
    Mention mention;
  };

  /// A value of the principal in which a rule of the catalogue looks for a part.
  struct PartLead {
    const catalog::Place* place = nullptr;
    Mention mention;
  };

  /// What one statement of a role's policies allows.
  struct Statement {
    std::vector<std::string> actions;  ///< as written: "sqs:SendMessage", "s3:*"
    Mention resources;                 ///< ARNs, with the references they were made from
    SourceSpan place;                  ///< the block that says so
  };

  /// Holds as long as the resources that were read have the same values and the names that were looked up are the same.
  struct Entry {
    std::string id;                   ///< of the component
    const catalog::Kind* kind = nullptr;
    bool isRead = false;              ///< false: a part of another, of which only what its principal says is known
    std::string prefix;               ///< of the nested block that is a thing of its own
    std::string name;                 ///< what people call the principal; like the next two it needs no other resource
    std::string givenName;            ///< its name in AWS
    std::vector<PartLead> parts;
    std::vector<hcl::Value> values;   ///< of the principal and its satellites
    std::vector<Whereabouts> whereabouts;
    std::vector<Named> named;
    Properties properties;
    std::vector<Lead> leads;
    std::vector<Statement> statements;   ///< of a role
    SourceSpan nested;                ///< where it stands in its resource, if it is a part of that
    std::string title, detail;        ///< made of the above, and of the zones that it stands in
    std::string zones;
    std::uint64_t table = 0;          ///< of addresses: in which all that is mentioned has been looked up

    std::shared_ptr<const Entry> lookedUpIn(const AddressTable& addresses) const;   ///< the same with another table
  };

  std::vector<std::shared_ptr<const AddressTable>> addresses;   ///< of each root folder
  std::vector<std::shared_ptr<const Entry>> entries;  ///< of all drafts, in their order; those of several root folders follow one another
};

/// Finds what is known of components from the derivation before. Most are asked for in the order in which they stood then.
class Recollection {
public:
  explicit Recollection(const DesignMemo* memo) : m_memo(memo) {}

  std::shared_ptr<const DesignMemo::Entry> find(std::string_view id) {
    if (m_memo == nullptr) return nullptr;
    if (m_next < m_memo->entries.size() && m_memo->entries[m_next]->id == id) return m_memo->entries[m_next++];
    if (m_byId.empty())
      for (std::size_t i = 0; i < m_memo->entries.size(); ++i) m_byId.emplace(m_memo->entries[i]->id, i);
    const auto found = m_byId.find(id);
    if (found == m_byId.end()) return nullptr;
    m_next = found->second + 1;
    return m_memo->entries[found->second];
  }

  /// A table of the resources' addresses: that of the derivation before, if they are the same.
  std::shared_ptr<const AddressTable> addressesOf(const std::vector<terraform::Resource>& resources) const {
    if (m_memo != nullptr)
      for (const std::shared_ptr<const AddressTable>& table : m_memo->addresses)
        if (table->isOf(resources)) return table;
    return std::make_shared<const AddressTable>(resources);
  }

private:
  const DesignMemo* m_memo;
  std::size_t m_next = 0;                                  ///< what probably comes next
  std::unordered_map<std::string_view, std::size_t> m_byId;   ///< made once it is needed
};

}  // namespace slipway::design
