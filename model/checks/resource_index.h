#pragma once

#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/checks/check_memo.h"
#include "model/design/design.h"
#include "model/hcl/syntax_tree.h"
#include "model/terraform/configuration.h"

namespace slipway::checks {

/// What rules ask of every resource again and again, looked up once. Refers to the configurations and the design.
class ResourceIndex {
public:
  using Found = std::pair<const terraform::Configuration*, const terraform::Resource*>;

  /// `previous` may be null.
  ResourceIndex(const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations, const design::Design& design,
                const CheckMemo* previous);

  /// The managed resources of a type, root folder by root folder, sorted by address.
  const std::vector<Found>& ofType(std::string_view type) const;

  /// The component whose principal has that address, or else the first that it is a part of; nullptr if there is none.
  const design::Component* componentAt(std::string_view address) const;

  const delivery::TaskDefinition& taskDefinition(const terraform::Resource& resource) const;

  /// The edits that write `argument = source` into a resource's block, where it is not set.
  const std::vector<TextEdit>& insertion(const terraform::Resource& resource, hcl::NodeRef block, std::string_view argument, const std::string& source) const;

  /// What was made, here or in the check before.
  std::shared_ptr<const CheckMemo> memo() const { return m_memo; }

private:
  const CheckMemo* m_previous;
  std::shared_ptr<CheckMemo> m_memo = std::make_shared<CheckMemo>();
  std::unordered_map<std::string_view, std::vector<Found>> m_byType;
  std::unordered_map<std::string_view, const design::Component*> m_principals, m_parts;
};

}  // namespace slipway::checks
