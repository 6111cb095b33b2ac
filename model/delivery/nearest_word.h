#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slipway::delivery {

/// The one of `words` that somebody most likely meant by `word`: at most two letters differ, or only case, `-` and `_`.
/// "" if none is near. For "did you mean" sentences.
std::string nearestWord(std::string_view word, const std::vector<std::string_view>& words);

}  // namespace slipway::delivery
