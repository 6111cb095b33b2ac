#pragma once

#include <filesystem>

#include "model/core/diagnostic.h"

namespace slipway::workspace {

/// Why a deliverable of `project` may not be written to `output`: it is a file or a folder with something in it, whose files would
/// be written over, or it lies inside the project and would be read as a part of it. Empty if it may.
Diagnostics exportObstacles(const std::filesystem::path& project, const std::filesystem::path& output);

}  // namespace slipway::workspace
