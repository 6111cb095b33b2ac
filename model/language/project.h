#pragma once

#include <memory>
#include <vector>

#include "model/core/source_files.h"
#include "model/terraform/configuration.h"

namespace slipway::language {

/// What the questions of an editor are asked about: one moment of a project. `trees` are of `files`, also of those that do not parse.
struct Project {
  const SourceFiles& files;
  const terraform::SyntaxTrees& trees;
  const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations;
};

}  // namespace slipway::language
