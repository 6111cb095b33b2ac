#pragma once

#include <string>
#include <string_view>

namespace slipway {

/// The unified diff (three lines of context) that turns `before` into `after`, with `a/path` and `b/path` headers as
/// `patch -p1` takes them; empty if the texts are equal. Lines are compared as bytes; O(lines × differences).
std::string unifiedDiff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace slipway
