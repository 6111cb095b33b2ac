#include "model/emit/svg_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "model/core/resource.h"
#include "model/picture/theme.h"

namespace slipway::emit {

std::string number(double value, int decimals) {
  std::array<char, 48> digits{};
  const double shown = std::fabs(value) < 0.5 * std::pow(10, -decimals) ? 0.0 : value;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), shown, std::chars_format::fixed, decimals).ptr;
  std::string text(digits.data(), end);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
      out += c;  // XML knows no other control characters
  }
  return out;
}

std::string hexColour(std::string_view token, bool isDark) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  const std::uint32_t value = picture::colour(token, isDark);
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4) text += digits[(value >> shift) & 0xF];
  return text;
}

std::string glyphElement(const std::string& icon, const layout::Rect& place, const std::string& colour, double opacity) {
  const auto file = resource("icons/" + icon + ".svg");
  if (!file) return {};
  const auto begin = file->find('>'), end = file->rfind("</svg>");
  if (begin == std::string_view::npos || end == std::string_view::npos) return {};
  std::string inner(file->substr(begin + 1, end - begin - 1));
  for (auto at = inner.find("currentColor"); at != std::string::npos; at = inner.find("currentColor", at)) inner.replace(at, 12, colour);
  // On the icons' 16 grid a line is 1.25 px at 16 px, 1.6 at 24, 2.4 at 48 (VISUAL, icon sheet).
  const double width = (0.65 / std::max(place.width, 1.0) + 0.0585) * 16;
  return "<g transform=\"translate(" + number(place.x) + " " + number(place.y) + ") scale(" + number(place.width / 16, 4) +
         ")\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + number(width) +
         "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"" + (opacity < 1 ? " opacity=\"" + number(opacity) + "\"" : "") + ">" +
         inner + "</g>\n";
}

}  // namespace slipway::emit
