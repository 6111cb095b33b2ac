#pragma once

#include <memory>
#include <string>

#include "model/core/project_edit.h"
#include "model/workspace/snapshot.h"

namespace slipway::cli {

/// A folder as a command sees it.
struct Opened {
  std::string folder;
  Diagnostics warnings;                                   ///< files that were left out
  std::shared_ptr<const workspace::Snapshot> snapshot;    ///< null: could not be opened, and stderr says why
};

Opened open(const std::string& folder);

/// What people call the project: its folder's own name, also of "." and "x/".
std::string projectName(const std::string& folder);

/// What every gesture does with its edit: with `isDryRun` prints the unified diff, else writes the files and prints what
/// was done. Returns the exit code.
int carryOut(const Opened& opened, const Result<ProjectEdit>& edit, bool isDryRun);

}  // namespace slipway::cli
