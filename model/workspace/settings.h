#pragma once

#include <map>
#include <string>

#include "model/core/result.h"
#include "model/layout/layout.h"

namespace slipway::workspace {

/// What slipway.yaml holds: positions that a person chose and assumptions of rehearsals.
struct Settings {
  layout::Pins pins;
  std::map<std::string, double> assumptions;
};

/// Reads slipway.yaml. Fails with `settings-version` for a file of a later version and `settings-syntax` for one that
/// does not parse; the file is then left alone and defaults are used.
Result<Settings> readSettings(std::string_view text, FilePath file);

/// The file's text: sorted keys, no timestamps, so that it diffs well.
std::string written(const Settings& settings);

}  // namespace slipway::workspace
