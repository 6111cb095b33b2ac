#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dockerfile/dockerfile.h"

namespace slipway::dockerfile {

/// An instruction's text with continuation lines joined and comment lines between them left out; each character knows
/// where it stands in the file.
struct LogicalLine {
  std::string text;
  std::vector<std::uint32_t> places;   ///< one for each character of text, and one for its end
  TextRange range;                     ///< with heredocs
  bool hasUnendedHeredoc = false;
};

/// The `# escape=` directive; backslash without one.
char escapeOf(std::string_view text);

std::vector<LogicalLine> logicalLines(std::string_view text, char escape);

}  // namespace slipway::dockerfile
