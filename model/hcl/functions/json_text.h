#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/hcl/value.h"

namespace slipway::hcl {

/// JSON as jsonencode() writes it, byte for byte: no spaces, keys sorted, <, > and & escaped. Unknown values are null.
std::string jsonText(const Value& value);

/// The value of a JSON text: objects, tuples, numbers with all their digits; nothing if it is not JSON, or nested deeper
/// than 255. `*errorAt` is then the byte that cannot be read, from 1, `*count` counts the values made.
std::optional<Value> jsonValue(std::string_view text, std::size_t* errorAt = nullptr, std::size_t* count = nullptr);

/// A JSON string with its quotes.
std::string jsonString(std::string_view text);

}  // namespace slipway::hcl
