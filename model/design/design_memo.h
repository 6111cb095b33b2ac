#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/catalog/kind.h"
#include "model/design/property.h"
#include "model/hcl/value.h"

namespace slipway::design {

/// What one derivation keeps for the next: of each component, what was read in its own resources. Immutable once its
/// derivation is done.
struct DesignMemo {
  /// A resource whose name was looked up; its values then, null if there was none.
  struct Named {
    std::string address;
    hcl::Value values;
  };

  /// A value in which a rule of the catalogue looks for the other end of a relation.
  struct Lead {
    const catalog::RelationRule* rule = nullptr;
    hcl::Value value;
    std::vector<hcl::Reference> references;  ///< of the value and what is inside it
    SourceSpan source;
  };

  /// A value in which a rule of the catalogue looks for the box around.
  struct Whereabouts {
    const catalog::InsideRule* rule = nullptr;
    hcl::Value value;
    std::vector<hcl::Reference> references;
  };

  /// A value of the principal in which a rule of the catalogue looks for a part.
  struct PartLead {
    const catalog::Place* place = nullptr;
    hcl::Value value;
    std::vector<hcl::Reference> references;
  };

  /// Holds as long as the resources that were read have the same values and the names that were looked up are the same.
  struct Entry {
    const catalog::Kind* kind = nullptr;
    std::string prefix;               ///< of the nested block that is a thing of its own
    std::string name;                 ///< what people call the principal; like the next two it needs no other resource
    std::string givenName;            ///< its name in AWS
    std::vector<PartLead> parts;
    std::vector<hcl::Value> values;   ///< of the principal and its satellites
    std::vector<Whereabouts> whereabouts;
    std::vector<Named> named;
    Properties properties;
    std::vector<Lead> leads;
    std::string title, detail;        ///< made of the above, and of the zones that it stands in
    std::string zones;
  };

  std::unordered_map<std::string, std::shared_ptr<const Entry>> entries;  ///< by the component's id

  std::shared_ptr<const Entry> find(const std::string& id) const {
    const auto found = entries.find(id);
    return found == entries.end() ? nullptr : found->second;
  }
};

}  // namespace slipway::design
