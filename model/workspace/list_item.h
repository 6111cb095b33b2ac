#pragma once

#include <string>

#include "model/core/result.h"
#include "model/workspace/locate.h"

namespace slipway::workspace {

/// One more item in a list that lies inside an argument's expression: `environment` of the first container in
/// `jsonencode([{…}])`, `widgets` in a dashboard's body. Makes the list where there is none. No edits where the item stands
/// there already, and where the expression is a text
/// (JSON, a file): what people set there is theirs.
Result<ProjectEdit> withListItem(const Snapshot& now, const std::string& address, const std::string& argument, const std::string& list,
                                 const std::string& item);

}  // namespace slipway::workspace
