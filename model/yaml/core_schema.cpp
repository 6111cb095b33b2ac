#include "model/yaml/core_schema.h"

#include <algorithm>
#include <array>

namespace slipway::yaml {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isOctal(char c) { return c >= '0' && c <= '7'; }
bool isHexadecimal(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

template <std::size_t n>
bool isOneOf(std::string_view text, const std::array<std::string_view, n>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// Takes the digits in front off; how many there were.
std::size_t takeDigits(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && isDigit(text[count])) ++count;
  text.remove_prefix(count);
  return count;
}

}  // namespace

bool isNumber(std::string_view text) {
  static constexpr std::array<std::string_view, 3> infinities = {".inf", ".Inf", ".INF"};
  static constexpr std::array<std::string_view, 3> notNumbers = {".nan", ".NaN", ".NAN"};
  if (text.starts_with("0o")) return text.size() > 2 && std::all_of(text.begin() + 2, text.end(), isOctal);
  if (text.starts_with("0x")) return text.size() > 2 && std::all_of(text.begin() + 2, text.end(), isHexadecimal);
  if (isOneOf(text, notNumbers)) return true;
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  if (isOneOf(text, infinities)) return true;
  const std::size_t whole = takeDigits(text);
  std::size_t fraction = 0;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    fraction = takeDigits(text);
  }
  if (whole + fraction == 0) return false;
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    if (takeDigits(text) == 0) return false;
  }
  return text.empty();
}

Kind kindOfPlain(std::string_view text) {
  static constexpr std::array<std::string_view, 5> nulls = {"", "~", "null", "Null", "NULL"};
  static constexpr std::array<std::string_view, 6> booleans = {"true", "True", "TRUE", "false", "False", "FALSE"};
  if (isOneOf(text, nulls)) return Kind::null;
  if (isOneOf(text, booleans)) return Kind::boolean;
  return isNumber(text) ? Kind::number : Kind::string;
}

}  // namespace slipway::yaml
