#pragma once

#include <string_view>

#include "model/hcl/value.h"

namespace slipway::design {

/// Whether a text begins as a JSON object or array does.
bool looksLikeJson(std::string_view text);

/// The value of a JSON text; null if it is not JSON or nests deeper than 100 levels.
hcl::Value jsonValue(std::string_view text);

}  // namespace slipway::design
