#pragma once

#include <string>
#include <vector>

#include "model/core/project_edit.h"
#include "model/core/source_files.h"
#include "model/design/design.h"

namespace slipway::studio {

/// Ids of the components that are new in `after` or say something else than in `before`, in the design's order.
std::vector<std::string> changedComponents(const design::Design& before, const design::Design& after);

/// What an edit touches, for a toast: "one line of ecs.tf changed", "4 lines in 2 files changed".
std::string extentText(const ProjectEdit& edit, const SourceFiles& before);

}  // namespace slipway::studio
