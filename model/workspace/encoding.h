#pragma once

#include <string>
#include <string_view>

namespace slipway::workspace {

/// Why a text cannot be edited as UTF-8, as the rest of a sentence ("is UTF-16 text …", "is a binary file …", "line 3 is
/// not UTF-8 …"); empty if it can. A UTF-8 byte-order mark is fine.
std::string whyNotUtf8(std::string_view text);

}  // namespace slipway::workspace
