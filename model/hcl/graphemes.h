#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slipway::hcl {

/// The characters as people count them: a letter with its combining marks, an emoji with its joiners and skin tones, a
/// flag. The views together are the text. Bytes that are not UTF-8 count one each.
std::vector<std::string_view> graphemes(std::string_view text);

/// Upper and lower case of Latin, Greek and Cyrillic letters; other bytes stay.
std::string upperCase(std::string_view text);
std::string lowerCase(std::string_view text);

/// The code point at `at` and its length in bytes; a byte that begins none is returned as itself with length 1.
char32_t codePointAt(std::string_view text, std::size_t at, std::size_t* length);

void appendCodePoint(std::string& text, char32_t code);

bool isValidUtf8(std::string_view text);

}  // namespace slipway::hcl
