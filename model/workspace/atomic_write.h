#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "model/core/result.h"
#include "model/core/source_files.h"

namespace slipway::workspace {

/// Writes one file so that a reader, or a crash, sees the old text or the new one and nothing between: a temporary file
/// in the same folder, fsync, rename. Keeps the permissions of the file that was there. Returns what went wrong as the
/// rest of a sentence ("cannot be written: No space left on device"), empty if nothing did.
std::string writeAtomically(const std::filesystem::path& path, std::string_view text);

/// Writes the texts of `after` that differ from `before` and removes the files that `after` lacks. Before anything is
/// written, each file must still hold what `before` says: else `changed-on-disk` names it, and nothing is written.
/// The first failure stops the rest (`cannot-write`: read-only folder, full disk). Returns the written and removed files.
Result<std::vector<FilePath>> writeFiles(const std::filesystem::path& folder, const SourceFiles& before, const SourceFiles& after);

}  // namespace slipway::workspace
