#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace slipway::hcl {

/// How many characters people see in a UTF-8 text: its extended grapheme clusters. A byte that is not UTF-8 counts one.
/// Source: https://www.unicode.org/reports/tr29/
std::size_t characterCount(std::string_view text);

/// These characters; the views together are the text.
std::vector<std::string_view> graphemes(std::string_view text);

}  // namespace slipway::hcl
