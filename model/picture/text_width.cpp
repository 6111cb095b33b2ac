#include "model/picture/text_width.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

#include "model/core/resource.h"

namespace slipway::picture {

namespace {

constexpr double fallbackEm = 0.6;
constexpr std::string_view ellipsis = "…";

/// The next code point; a byte that starts none stands for itself, so that any bytes have a width.
char32_t takeCodePoint(std::string_view& text) {
  const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 1;
  char32_t code = length == 1 ? first : first & (0xFFu >> (length + 1));
  std::size_t taken = 1;
  for (; taken < length && taken < text.size() && (byte(taken) & 0xC0) == 0x80; ++taken) code = code << 6 | (byte(taken) & 0x3Fu);
  text.remove_prefix(taken);
  return code;
}

double emOfUnlisted(char32_t code) {
  const bool isMark = (code >= 0x300 && code <= 0x36F) || (code >= 0x200B && code <= 0x200D) || (code >= 0xFE00 && code <= 0xFE0F);
  if (isMark) return 0;
  const bool isWide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xAC00 && code <= 0xD7A3) ||
                      (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFF60) || code >= 0x1F000;
  return isWide ? 1 : fallbackEm;
}

struct Font {
  static constexpr char32_t directCount = 0x2700;  ///< all but a few listed characters lie below
  static constexpr std::uint16_t unlisted = 0xFFFF;
  double unitsPerEm = 1;
  std::vector<std::uint16_t> advances = std::vector<std::uint16_t>(directCount, unlisted);

  double units(char32_t code) const {
    const std::uint16_t listed = code < directCount ? advances[code] : unlisted;
    return listed != unlisted ? listed : emOfUnlisted(code) * unitsPerEm;
  }
  double width(std::string_view text, double size) const {
    double sum = 0;
    while (!text.empty()) sum += units(takeCodePoint(text));
    return sum * size / unitsPerEm;
  }
};

std::string_view takeWord(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

unsigned number(std::string_view digits, int base) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return value;
}

class AdvanceTables : public layout::TextMeasure {
public:
  AdvanceTables() {
    std::string_view text = resource("theme/advances.txt").value_or(std::string_view());
    std::size_t font = 0;
    while (!text.empty()) {
      std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      const std::string_view first = takeWord(line);
      if (const std::size_t dash = first.find('-'); dash != std::string_view::npos) {
        font = indexOf(static_cast<int>(number(first.substr(dash + 1), 10)), first.starts_with("mono"));
        m_fonts[font].unitsPerEm = std::max(1U, number(line, 10));
        continue;
      }
      for (unsigned code = number(first, 16); !line.empty(); ++code) {
        const unsigned advance = number(takeWord(line), 10);
        if (code < Font::directCount) m_fonts[font].advances[code] = static_cast<std::uint16_t>(advance);
      }
    }
  }

  double width(std::string_view text, double size, int weight, bool isMono) const override {
    return m_fonts[indexOf(weight, isMono)].width(text, size);
  }

private:
  static std::size_t indexOf(int weight, bool isMono) { return isMono ? 3 : weight < 450 ? 0 : weight < 550 ? 1 : 2; }
  std::array<Font, 4> m_fonts;
};

}  // namespace

const layout::TextMeasure& fontMeasure() {
  static const AdvanceTables tables;
  return tables;
}

std::string shortened(std::string_view text, double width, double size, int weight, bool isMono) {
  const layout::TextMeasure& measure = fontMeasure();
  if (measure.width(text, size, weight, isMono) <= width) return std::string(text);
  const double room = width - measure.width(ellipsis, size, weight, isMono);
  if (room < 0) return {};
  std::string_view rest = text;
  double used = 0;
  while (!rest.empty()) {
    std::string_view next = rest;
    takeCodePoint(next);
    used += measure.width(rest.substr(0, rest.size() - next.size()), size, weight, isMono);
    if (used > room) break;
    rest = next;
  }
  std::string kept(text.substr(0, text.size() - rest.size()));
  while (!kept.empty() && kept.back() == ' ') kept.pop_back();
  return kept + std::string(ellipsis);
}

}  // namespace slipway::picture
