#pragma once

#include <optional>
#include <set>
#include <vector>

#include "model/terraform/diagnostics/judgement.h"

namespace slipway::diagnostics {

/// What an edit asks to be judged again.
struct Changes {
  std::set<FilePath> files;           ///< to look at
  std::map<std::string, Uses> names;  ///< by folder: variables and locals that mean something else now, came or went

  const Uses& namesIn(FilePath file) const;
};

/// What to judge again of a judgement; nothing if all must be, as something changed that others see everywhere.
std::optional<Changes> changesSince(const Judgement& previous, const SourceFiles& files, const terraform::SyntaxTrees& trees);

/// The blocks of a file that need no second look, by their index: resources that say what they said, in which nothing was wrong, and
/// that read none of the names.
std::vector<bool> cleanBlocks(const std::vector<hcl::NodeRef>& blocks, const JudgedFile& before, const Uses& names);

}  // namespace slipway::diagnostics
