#pragma once

#include <string>

#include "model/hcl/value.h"

namespace slipway::hcl {

/// YAML as yamlencode() lays it out: keys and texts in double quotes, texts of several lines as literal blocks, sequences
/// not indented below their key.
std::string yamlText(const Value& value);

}  // namespace slipway::hcl
