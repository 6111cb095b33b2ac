#pragma once

#include <map>
#include <memory>
#include <string>

#include "model/core/file_path.h"

namespace slipway {

/// The texts of a project at one moment. Immutable texts, shared between snapshots: a text that did not change keeps its
/// address, which is how derivations know what they can keep.
using SourceFiles = std::map<FilePath, std::shared_ptr<const std::string>>;

}  // namespace slipway
