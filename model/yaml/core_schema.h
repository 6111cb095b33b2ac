#pragma once

#include <string_view>

#include "model/yaml/document.h"

namespace slipway::yaml {

/// What a plain scalar is by YAML 1.2's core schema: null, boolean, number, or a string.
/// Source: https://yaml.org/spec/1.2.2/#1032-tag-resolution
Kind kindOfPlain(std::string_view text);

/// The same for JSON-like numbers: 0x1F, 0o17 and .inf count too.
bool isNumber(std::string_view text);

}  // namespace slipway::yaml
