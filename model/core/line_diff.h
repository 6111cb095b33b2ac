#pragma once

#include <string_view>
#include <vector>

namespace slipway {

/// One line of an edit script, with its line end: ' ' kept, '-' only before, '+' only after.
struct LineStep {
  char sign;
  std::string_view line;
};

/// A shortest edit script between two texts, line by line; its views point into them. O(lines × differences).
std::vector<LineStep> lineDiff(std::string_view before, std::string_view after);

}  // namespace slipway
