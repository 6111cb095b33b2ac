#pragma once

#include <string_view>

namespace slipway::delivery {

/// What a text may look like, from `resources/shapes/patterns.yaml`.
struct Pattern {
  std::string_view expression;  ///< RE2, of the whole text
  std::string_view says;        ///< the same in words, to follow "It takes"
};

/// A pattern by its name. It lives as long as the program; one that is not there is a bug that the tests find, and takes any text.
Pattern patternOf(std::string_view name);

/// Whether the whole text is as the pattern of this name says.
bool matchesPattern(std::string_view text, std::string_view name);

}  // namespace slipway::delivery
