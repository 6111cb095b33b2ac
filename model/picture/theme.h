#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace slipway::picture {

/// 0xRRGGBB of a colour token ("node", "text-2", "group-compute", "status-ok-soft" …) as VISUAL.md lists them; magenta for an unknown
/// token, which a test forbids. Read once from resources/theme/{light,dark}.yaml. Thread-safe, one hash look-up.
std::uint32_t colour(std::string_view token, bool isDark);

/// A token looked up once, for what paints many times a frame. Unknown names give a token whose colour is magenta.
class ColourToken {
public:
  explicit ColourToken(std::string_view name);
  std::uint32_t colour(bool isDark) const { return isDark ? m_dark : m_light; }

private:
  std::uint32_t m_light = 0, m_dark = 0;
};

/// All names, sorted.
std::vector<std::string_view> colourTokens();

/// Contrast of two 0xRRGGBB colours, 1 to 21 (WCAG 2, "contrast ratio").
double contrastRatio(std::uint32_t a, std::uint32_t b);

}  // namespace slipway::picture
