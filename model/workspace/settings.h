#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"
#include "model/core/source_files.h"
#include "model/layout/layout.h"
#include "model/terraform/configuration.h"

namespace slipway::workspace {

/// The project's own file of Slipway, at the top of its folder.
inline constexpr std::string_view kSettingsName = "slipway.yaml";
inline constexpr int kSettingsVersion = 1;

/// What slipway.yaml holds: positions that a person chose, assumptions of rehearsals by name, and what is assumed of AWS
/// where Terraform would ask it (`aws: {region: eu-west-1, account: "123456789012", zones: [eu-west-1a]}`).
struct Settings {
  layout::Pins pins;
  std::map<std::string, double> assumptions;
  std::string region, account;     ///< "" where the file does not say
  std::vector<std::string> zones;  ///< names; empty where the file does not say
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// Reads slipway.yaml; an empty text is the default. Fails with `settings-version` for a file of a later version and with
/// `settings-syntax`, at its place, for one that does not parse; the file is then left alone and defaults are used.
Result<Settings> readSettings(std::string_view text, FilePath file);

/// What evaluation takes from it.
terraform::Options optionsOf(const Settings& settings);

/// A position or an assumption as the file has it: at most ten digits.
std::string numberText(double value);

/// The text of a new file: sorted keys, no timestamps, so that it diffs well.
std::string written(const Settings& settings);

/// What slipway.yaml must say for these settings: where the project has the file, its text with only the entries changed
/// that differ, so that comments, order and unknown keys stay; new entries stand before the first key that sorts after them.
/// A file that cannot be read is returned as it is.
std::string written(const Settings& settings, const SourceFiles& files);

}  // namespace slipway::workspace
