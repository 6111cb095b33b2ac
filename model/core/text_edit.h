#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/project_edit.h"
#include "model/core/result.h"

namespace slipway {

/// Appends what `other` does; the label stays.
void append(ProjectEdit& edit, ProjectEdit other);

/// Those of `edits` that are in `file`, in the order of their places, as applied() takes them.
Result<std::vector<TextEdit>> resolved(std::string_view text, FilePath file, const std::vector<TextEdit>& edits);

/// The text after those of `edits` that are in `file`. Insertions at one offset keep their order. An edit that only turns
/// white space into other white space is layout: where it overlaps another edit, it is left out. Removals that overlap are one.
/// Fails with `edit-overlap` or `edit-out-of-range`; then nothing is applied.
Result<std::string> applied(std::string_view text, FilePath file, const std::vector<TextEdit>& edits);

/// The one edit that turns `before` into `after`: what differs between their common beginning and end. Replaces nothing by
/// nothing where they are equal.
TextEdit difference(std::string_view before, std::string_view after, FilePath file);

}  // namespace slipway
