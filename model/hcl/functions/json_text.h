#pragma once

#include <string>
#include <string_view>

#include "model/hcl/value.h"

namespace slipway::hcl {

/// JSON as jsonencode() writes it, byte for byte: no spaces, keys sorted, <, > and & escaped. Unknown values are null.
std::string jsonText(const Value& value);

/// A JSON string with its quotes.
std::string jsonString(std::string_view text);

}  // namespace slipway::hcl
