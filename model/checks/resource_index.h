#pragma once

#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/design/design.h"
#include "model/terraform/configuration.h"

namespace slipway::checks {

/// What rules ask of every resource again and again, looked up once. Refers to the configurations and the design.
class ResourceIndex {
public:
  using Found = std::pair<const terraform::Configuration*, const terraform::Resource*>;

  ResourceIndex(const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations, const design::Design& design);

  /// The managed resources of a type, root folder by root folder, sorted by address.
  const std::vector<Found>& ofType(std::string_view type) const;

  /// The component whose principal has that address, or else the first that it is a part of; nullptr if there is none.
  const design::Component* componentAt(std::string_view address) const;

private:
  std::unordered_map<std::string_view, std::vector<Found>> m_byType;
  std::unordered_map<std::string_view, const design::Component*> m_principals, m_parts;
};

}  // namespace slipway::checks
