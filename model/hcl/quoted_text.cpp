#include "model/hcl/quoted_text.h"

#include <cstdio>

#include "model/hcl/identifier.h"

namespace slipway::hcl {
namespace {

/// Letters, marks, numbers, punctuation, symbols and the blank; the rest of Unicode in the ranges that are in use.
bool isPrintable(char32_t c) {
  if (c < 0xA0) return c >= 0x20 && c < 0x7F;
  return c != 0xA0 && c != 0xAD && c != 0x1680 && !(c >= 0x2000 && c <= 0x200F) && !(c >= 0x2028 && c <= 0x202F) &&
         !(c >= 0x205F && c <= 0x206F) && c != 0x3000 && !(c >= 0xD800 && c <= 0xF8FF) && c != 0xFEFF && !(c >= 0xFFF0 && c <= 0xFFFB) &&
         (c & 0xFFFE) != 0xFFFE && !(c >= 0xE0000 && c <= 0xE00FF) && c < 0xF0000;
}

void appendCode(std::string& to, char32_t character) {
  char code[16];
  std::snprintf(code, sizeof code, character < 0x10000 ? "\\u%04x" : "\\U%08x", static_cast<unsigned>(character));
  to += code;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 0;
    const char32_t character = decodedCharacter(text.substr(at, 4), &size);
    const bool opensTemplate = (character == '$' || character == '%') && at + 1 < text.size() && text[at + 1] == '{';
    switch (character) {
      case '\n': result += "\\n"; break;
      case '\r': result += "\\r"; break;
      case '\t': result += "\\t"; break;
      case '"': result += "\\\""; break;
      case '\\': result += "\\\\"; break;
      default:
        if (size == 0) appendCode(result, 0xFFFD);
        else if (!isPrintable(character)) appendCode(result, character);
        else result.append(text.substr(at, size));
        if (opensTemplate) result.push_back(text[at]);
    }
    at += size == 0 ? 1 : size;
  }
  return result;
}

std::string quoted(std::string_view text) { return '"' + escaped(text) + '"'; }

}  // namespace slipway::hcl
