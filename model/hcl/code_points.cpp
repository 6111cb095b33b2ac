#include "model/hcl/code_points.h"

#include <cstdint>

namespace slipway::hcl {

namespace {

bool isContinuation(unsigned char byte) { return (byte & 0xC0u) == 0x80u; }

/// Latin Extended-A and parts of Cyrillic alternate: an even capital before its odd small letter, or the other way round.
char32_t upperOf(char32_t code) {
  if (code < 0x80) return code >= 'a' && code <= 'z' ? code - 32 : code;
  if (code == 0xB5) return 0x39C;
  if (code == 0xFF) return 0x178;
  if (code == 0x131) return 'I';
  if (code == 0x17F) return 'S';
  if (code >= 0xE0 && code <= 0xFE && code != 0xF7) return code - 32;
  if ((code >= 0x100 && code <= 0x12F) || (code >= 0x132 && code <= 0x137) || (code >= 0x14A && code <= 0x177)) return code & ~char32_t{1};
  if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return code % 2 == 0 ? code - 1 : code;
  if (code == 0x3C2) return 0x3A3;
  if (code >= 0x3B1 && code <= 0x3C9) return code - 32;
  if (code == 0x3AC) return 0x386;
  if (code >= 0x3AD && code <= 0x3AF) return code - 37;
  if (code == 0x3CC) return 0x38C;
  if (code == 0x3CD || code == 0x3CE) return code - 63;
  if (code >= 0x430 && code <= 0x44F) return code - 32;
  if (code >= 0x450 && code <= 0x45F) return code - 80;
  if (code >= 0x460 && code <= 0x481) return code & ~char32_t{1};
  if (code >= 0x1E00 && code <= 0x1E95) return code & ~char32_t{1};
  if (code >= 0x1EA0 && code <= 0x1EFF) return code & ~char32_t{1};
  return code;
}

char32_t lowerOf(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 32 : code;
  if (code == 0x178) return 0xFF;
  if (code == 0x130) return 'i';
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 32;
  if ((code >= 0x100 && code <= 0x12F) || (code >= 0x132 && code <= 0x137) || (code >= 0x14A && code <= 0x177)) return code | char32_t{1};
  if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return code % 2 == 1 ? code + 1 : code;
  if (code >= 0x391 && code <= 0x3A9 && code != 0x3A2) return code + 32;
  if (code == 0x386) return 0x3AC;
  if (code >= 0x388 && code <= 0x38A) return code + 37;
  if (code == 0x38C) return 0x3CC;
  if (code == 0x38E || code == 0x38F) return code + 63;
  if (code >= 0x410 && code <= 0x42F) return code + 32;
  if (code >= 0x400 && code <= 0x40F) return code + 80;
  if (code >= 0x460 && code <= 0x481) return code | char32_t{1};
  if (code >= 0x1E00 && code <= 0x1E95) return code | char32_t{1};
  if (code >= 0x1EA0 && code <= 0x1EFF) return code | char32_t{1};
  return code;
}

template <class Map>
std::string mapped(std::string_view text, Map map) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    const char32_t code = codePointAt(text, at, &length);
    const bool isBroken = length == 1 && code >= 0x80;
    if (isBroken || map(code) == code)
      result.append(text, at, length);
    else
      appendCodePoint(result, map(code));
    at += length;
  }
  return result;
}

}  // namespace

char32_t codePointAt(std::string_view text, std::size_t at, std::size_t* length) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  std::size_t size = first < 0x80                    ? 1
                     : first >= 0xC2 && first < 0xE0 ? 2
                     : first >= 0xE0 && first < 0xF0 ? 3
                     : first >= 0xF0 && first < 0xF5 ? 4
                                                     : 0;
  *length = 1;
  if (size <= 1 || at + size > text.size()) return first;
  char32_t code = first & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if (!isContinuation(byte(at + i))) return first;
    code = (code << 6) | (byte(at + i) & 0x3Fu);
  }
  const char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code < least[size] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return first;
  *length = size;
  return code;
}

void appendCodePoint(std::string& text, char32_t code) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

bool isValidUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    if (codePointAt(text, at, &length) >= 0x80 && length == 1) return false;
    at += length;
  }
  return true;
}

std::string upperCase(std::string_view text) { return mapped(text, upperOf); }
std::string lowerCase(std::string_view text) { return mapped(text, lowerOf); }

}  // namespace slipway::hcl
