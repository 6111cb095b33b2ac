#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace slipway {

/// The bytes of a file of `resources/`, by its path below that folder (`catalog/alb.yaml`); nothing if there is none.
/// The view lives as long as the program and is followed by a zero byte.
std::optional<std::string_view> resource(std::string_view path);

/// The paths of all files below a folder (`templates/blank/`), sorted; the prefix itself is part of each path.
std::vector<std::string_view> resourcesBelow(std::string_view prefix);

}  // namespace slipway
