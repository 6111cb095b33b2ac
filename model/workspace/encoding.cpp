#include "model/workspace/encoding.h"

#include <algorithm>
#include <cstdint>

namespace slipway::workspace {

namespace {

/// Length of the well-formed UTF-8 sequence at the start of `text`, 0 if it is none (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0u; };
  const auto isTail = [&](std::size_t i, std::uint32_t least = 0x80, std::uint32_t most = 0xBF) { return byte(i) >= least && byte(i) <= most; };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return isTail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) return isTail(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) && isTail(2) ? 3 : 0;
  if (lead >= 0xF0 && lead <= 0xF4) return isTail(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) && isTail(2) && isTail(3) ? 4 : 0;
  return 0;
}

}  // namespace

std::string whyNotUtf8(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return "is UTF-16 text; Slipway edits UTF-8.";
  if (text.find('\0') != std::string_view::npos) return "is a binary file, not text.";
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && static_cast<std::uint8_t>(text[at]) < 0x80) ++at;
    if (at == text.size()) break;
    const std::size_t length = sequenceLength(text.substr(at));
    if (length == 0) {
      const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
      return "is not UTF-8 at line " + std::to_string(line) + "; Slipway edits UTF-8.";
    }
    at += length;
  }
  return {};
}

}  // namespace slipway::workspace
