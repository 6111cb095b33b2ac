#pragma once

#include <string>
#include <string_view>

namespace slipway::hcl {

/// Upper and lower case of Latin, Greek and Cyrillic letters; other bytes stay.
std::string upperCase(std::string_view text);
std::string lowerCase(std::string_view text);

/// The code point at `at` and its length in bytes; a byte that begins none is returned as itself with length 1.
char32_t codePointAt(std::string_view text, std::size_t at, std::size_t* length);

void appendCodePoint(std::string& text, char32_t code);

bool isValidUtf8(std::string_view text);

}  // namespace slipway::hcl
