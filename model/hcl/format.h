#pragma once

#include <string>
#include <string_view>

#include "model/core/result.h"

namespace slipway::hcl {

/// What `terraform fmt` prints for this text, byte for byte; syntax errors are returned with their places.
Result<std::string> formatted(std::string_view text, FilePath file);

}  // namespace slipway::hcl
