#include "model/yaml/scalar_text.h"

#include <algorithm>
#include <array>

#include "model/yaml/core_schema.h"

namespace slipway::yaml {

namespace {

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// YAML 1.1 read these as something else than a string: booleans, and times like 12:30 as a number of base 60.
bool isOldWord(std::string_view text) {
  static constexpr std::array<std::string_view, 6> words = {"yes", "no", "on", "off", "=", "<<"};
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (std::find(words.begin(), words.end(), lower) != words.end()) return true;
  return text.find_first_not_of("0123456789:_.+-") == std::string_view::npos && text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_of(":_") != std::string_view::npos;
}

}  // namespace

std::string doubleQuoted(std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string quoted = "\"";
  for (char c : text) {
    switch (c) {
      case '"': quoted += "\\\""; break;
      case '\\': quoted += "\\\\"; break;
      case '\n': quoted += "\\n"; break;
      case '\r': quoted += "\\r"; break;
      case '\t': quoted += "\\t"; break;
      default:
        if (isControl(c)) quoted += {'\\', 'u', '0', '0', digits[(c >> 4) & 0xF], digits[c & 0xF]};
        else quoted += c;
    }
  }
  return quoted + '"';
}

std::string singleQuoted(std::string_view text) {
  std::string quoted = "'";
  for (char c : text) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + '\'';
}

bool isPlainString(std::string_view text, bool isInFlow) {
  if (kindOfPlain(text) != Kind::string || isOldWord(text)) return false;
  if (text.front() == ' ' || text.back() == ' ' || std::any_of(text.begin(), text.end(), isControl)) return false;
  if (std::string_view(",[]{}#&*!|>'\"%@`").find(text.front()) != std::string_view::npos) return false;
  if (std::string_view("-?:").find(text.front()) != std::string_view::npos && (text.size() == 1 || text[1] == ' ' || isInFlow)) return false;
  if (text.starts_with("---") || text.starts_with("...")) return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos || text.back() == ':') return false;
  return !isInFlow || text.find_first_of(",[]{}?") == std::string_view::npos;  // yaml-cpp takes ? for a mark too
}

std::string stringText(std::string_view text, Style wanted, bool isInFlow) {
  const bool isOneLine = std::none_of(text.begin(), text.end(), isControl);
  if (wanted == Style::singleQuoted && isOneLine) return singleQuoted(text);
  if (wanted != Style::doubleQuoted && wanted != Style::singleQuoted && isPlainString(text, isInFlow)) return std::string(text);
  return doubleQuoted(text);
}

}  // namespace slipway::yaml
