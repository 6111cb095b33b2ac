#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/core/result.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

/// What `terraform fmt` prints for this text, byte for byte; syntax errors are returned with their places.
Result<std::string> formatted(std::shared_ptr<const std::string> text, FilePath file);
Result<std::string> formatted(std::string_view text, FilePath file);

/// The same for a tree without errors.
std::string formatted(const SyntaxTree& tree);

}  // namespace slipway::hcl
