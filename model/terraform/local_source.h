#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/hcl/syntax_tree.h"

namespace slipway::terraform {

/// Where the `source` of a module call leads, if it is a path ("./x", "../x").
struct LocalSource {
  std::string folder;    ///< project-relative
  bool escapes = false;  ///< it leaves the project; `folder` is empty then
};

/// The file in which `terraform init` notes where it put the modules of a root folder that are not in the project.
FilePath installedList(std::string_view rootFolder);

/// Of a `module` block in `folder`; nothing if its source is no path (a registry, a git address, or missing).
std::optional<LocalSource> localSource(std::string_view folder, hcl::NodeRef call);

}  // namespace slipway::terraform
