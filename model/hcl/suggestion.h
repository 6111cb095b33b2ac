#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slipway::hcl {

/// The known name that a mistyped one most likely means: at most two letters differ, and of names
/// that are equally far the one with the longer common beginning; "" if there is none.
std::string_view nearestName(std::string_view name, const std::vector<std::string_view>& known);

/// ` Did you mean "x"?` or nothing.
std::string suggestionText(std::string_view name, const std::vector<std::string_view>& known);

}  // namespace slipway::hcl
