#pragma once

#include <string>
#include <string_view>

#include "model/yaml/document.h"

/// How values are written, so that they are read back as they were.
namespace slipway::yaml {

std::string doubleQuoted(std::string_view text);   ///< valid in YAML and in JSON
std::string singleQuoted(std::string_view text);

/// Whether a text without quotes is read as that string by YAML 1.2 and, a few words aside, by the 1.1 readers that AWS uses.
bool isPlainString(std::string_view text, bool isInFlow);

/// A string in the wanted style if that can hold it on one line, else in double quotes.
std::string stringText(std::string_view text, Style wanted, bool isInFlow);

}  // namespace slipway::yaml
