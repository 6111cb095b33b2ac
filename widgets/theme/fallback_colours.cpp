#include <map>

#include "model/picture/theme.h"

// Until model/picture/theme.cpp is there: the window's own colours.
namespace slipway::picture {

std::uint32_t colour(std::string_view token, bool isDark) {
  struct Pair { std::uint32_t light, dark; };
  static const std::map<std::string_view, Pair> table = {
      {"window", {0xF3F4F7, 0x15181E}},      {"panel", {0xFFFFFF, 0x1B1F27}},        {"canvas", {0xFAFBFC, 0x12151A}},
      {"canvas-dot", {0xDFE3EA, 0x242A34}},        {"node", {0xFFFFFF, 0x212630}},         {"node-line", {0xCCD2DC, 0x3B4352}},
      {"hairline", {0xE2E5EB, 0x2A303B}},    {"control-line", {0xC8CED9, 0x3D4554}}, {"hover", {0xEEF1F6, 0x252B36}},
      {"sunk", {0xF7F8FA, 0x171A21}},        {"text", {0x1A1F2B, 0xE8EBF1}},         {"text-2", {0x545E6E, 0xA6B0C0}},
      {"text-3", {0x8790A0, 0x6F798A}},      {"accent", {0x2457D6, 0x7FA6FF}},       {"accent-text", {0xFFFFFF, 0x0E1420}},
      {"accent-soft", {0xE6EDFD, 0x22304F}}, {"status-error", {0xC72B0C, 0xFF5447}}, {"status-starting", {0xBE7700, 0xF0A92B}},
      {"status-warning", {0xF0B02E, 0xF0A92B}}, {"status-ok", {0x00734F, 0x2FBF8B}}, {"group-compute", {0xB9570B, 0xC96A1C}},
      {"group-network", {0x6650C8, 0x7E69E6}}, {"traffic", {0x3A4556, 0xB9C3D2}}, {"region", {0xFFFFFF, 0x161A20}},
      {"status-error-text", {0xC72B0C, 0xFF8A78}}, {"status-error-soft", {0xFCE8E5, 0x3D211F}}};
  const auto found = table.find(token);
  if (found == table.end()) return 0xFF00FF;
  return isDark ? found->second.dark : found->second.light;
}

}  // namespace slipway::picture
