#pragma once

#include <string>

#include "model/core/result.h"
#include "model/workspace/locate.h"
#include "model/workspace/map_entry.h"

namespace slipway::workspace {

/// Another name for what an entry of a map stands for: its key, the texts of Terraform and delivery files that name it, its
/// folder of sources, and `moved` blocks so that Terraform knows the resources again. Fails with `bad-value`, `name-taken`.
Result<ProjectEdit> renameEntry(const Snapshot& now, const Located& resource, const MapEntry& entry, const std::string& newName);

}  // namespace slipway::workspace
