#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/core/source_files.h"
#include "model/design/design.h"
#include "model/layout/layout.h"
#include "model/terraform/configuration.h"
#include "model/workspace/settings.h"

namespace slipway::workspace {

/// Everything that is derived from a project's files at one moment. Immutable; worker threads may keep it.
struct Snapshot {
  std::uint64_t revision = 0;                    ///< grows with every edit
  SourceFiles files;
  terraform::SyntaxTrees trees;
  std::vector<std::shared_ptr<const terraform::Configuration>> configurations;   ///< one a root folder
  std::shared_ptr<const design::Design> design;
  Settings settings;                             ///< slipway.yaml
  Diagnostics diagnostics;                       ///< all findings: syntax, references, chain, checks; sorted by severity, file, place
  std::vector<FilePath> broken;                  ///< files that do not parse: what they said before is still in `design`
};

/// Derives a snapshot; what `previous` already has and no edit touched is taken from it. Files that do not parse keep
/// their last good text for the design (`broken` names them).
std::shared_ptr<const Snapshot> derive(SourceFiles files, const Snapshot* previous);

}  // namespace slipway::workspace
