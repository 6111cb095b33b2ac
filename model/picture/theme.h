#pragma once

#include <cstdint>
#include <string_view>

namespace slipway::picture {

/// 0xRRGGBB of a colour token ("node", "text-2", "group-compute", "status-ok-soft" …) as VISUAL.md lists them; magenta for an unknown
/// token, which a test forbids. Read from resources/theme/{light,dark}.yaml.
std::uint32_t colour(std::string_view token, bool isDark);

}  // namespace slipway::picture
