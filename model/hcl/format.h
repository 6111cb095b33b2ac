#pragma once

#include <string>
#include <string_view>

#include "model/core/result.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

/// What `terraform fmt` prints for this text, byte for byte; syntax errors are returned with their places.
/// One difference, because that program loses text there: a label such as "a$b" stays.
Result<std::string> formatted(std::string_view text, FilePath file);

/// The same for a tree without errors.
std::string formatted(const SyntaxTree& tree);

}  // namespace slipway::hcl
