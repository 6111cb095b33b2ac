#include "model/picture/theme.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <unordered_map>

#include "model/core/resource.h"

namespace slipway::picture {

namespace {

constexpr std::uint32_t magenta = 0xFF00FF;

struct Pair {
  std::uint32_t light = magenta, dark = magenta;
};
using Colours = std::unordered_map<std::string_view, Pair>;

// The files hold one `name: "#RRGGBB"` a line and nothing else, so a start does not pay for a YAML document.
void read(std::string_view path, std::uint32_t Pair::*theme, Colours& colours) {
  std::string_view text = resource(path).value_or(std::string_view());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t hash = line.find("\"#");
    if (line.starts_with('#') || hash == std::string_view::npos || hash + 8 > line.size()) continue;
    std::uint32_t value = magenta;
    std::from_chars(line.data() + hash + 2, line.data() + hash + 8, value, 16);
    colours[line.substr(0, line.find(':'))].*theme = value;
  }
}

const Colours& allColours() {
  static const Colours colours = [] {
    Colours both;
    read("theme/light.yaml", &Pair::light, both);
    read("theme/dark.yaml", &Pair::dark, both);
    return both;
  }();
  return colours;
}

Pair find(std::string_view token) {
  const auto found = allColours().find(token);
  return found == allColours().end() ? Pair() : found->second;
}

double luminance(std::uint32_t colour) {
  const auto channel = [colour](int shift) {
    const double value = ((colour >> shift) & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

}  // namespace

std::uint32_t colour(std::string_view token, bool isDark) {
  const Pair pair = find(token);
  return isDark ? pair.dark : pair.light;
}

ColourToken::ColourToken(std::string_view name) {
  const Pair pair = find(name);
  m_light = pair.light;
  m_dark = pair.dark;
}

std::vector<std::string_view> colourTokens() {
  std::vector<std::string_view> names;
  for (const auto& [name, pair] : allColours()) names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

double contrastRatio(std::uint32_t a, std::uint32_t b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace slipway::picture
