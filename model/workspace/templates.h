#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"
#include "model/core/source_files.h"

namespace slipway::workspace {

/// A system to start from, compiled into the program; its card comes from the template's template.yaml.
struct Template {
  std::string id;                    ///< folder below resources/templates/
  std::string title;
  std::string about;                 ///< one line
  std::vector<std::string> tags;
};

/// All templates, in the order of their cards' `order`, then by id.
const std::vector<Template>& templates();

/// The files of a template, as they are written: its card and coverage list are left out. Empty for an unknown id.
SourceFiles templateFiles(std::string_view id);

/// Writes a template into a folder that does not exist or is empty. Fails with `no-such-template`, `folder-not-empty`,
/// `cannot-write`.
Result<std::vector<FilePath>> newProject(std::string_view id, const std::filesystem::path& folder);

}  // namespace slipway::workspace
