#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/core/project_edit.h"
#include "model/delivery/task_definition.h"
#include "model/hcl/value.h"

namespace slipway::checks {

/// What one check keeps for the next: what was made of single resources. It holds as long as the resource shares its values with
/// the one it was made of. Immutable once its check is done.
struct CheckMemo {
  template <class Made>
  using Kept = std::unordered_map<std::string, std::pair<hcl::Value, Made>>;

  Kept<std::shared_ptr<const delivery::TaskDefinition>> taskDefinitions;  ///< by the resource's address
  Kept<std::vector<TextEdit>> insertions;                                 ///< of an argument: by "address argument = source"
};

}  // namespace slipway::checks
