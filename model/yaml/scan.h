#pragma once

#include <cstdint>
#include <string_view>

#include "model/core/source_span.h"

/// Where tokens of YAML and JSON begin and end. The libraries say what a text means; where it says so they do not keep.
namespace slipway::yaml::scan {

bool isBlank(char c);   ///< space or tab
bool isSpace(char c);   ///< or a line's end

/// Past blanks, line ends and comments.
std::uint32_t skipSpace(std::string_view text, std::uint32_t at);
std::uint32_t skipBlanks(std::string_view text, std::uint32_t at);

/// Past an anchor and a tag in either order, and past nothing else; `at` stands on the first. Gives the end of the last.
std::uint32_t propertiesEnd(std::string_view text, std::uint32_t at);

inline constexpr std::uint32_t unclosed = 0xFFFFFFFFu;

/// Past the closing quote; `at` stands on the opening one. `unclosed` if there is none.
std::uint32_t doubleQuotedEnd(std::string_view text, std::uint32_t at);
std::uint32_t singleQuotedEnd(std::string_view text, std::uint32_t at);

/// Past the bracket that closes a list or mapping between brackets; `at` stands on the opening one. `unclosed` if there is none.
std::uint32_t flowEnd(std::string_view text, std::uint32_t at);

/// Past the last character of a plain scalar that has this value.
std::uint32_t plainEnd(std::string_view text, std::uint32_t at, std::string_view value);

/// Past the last line of a block scalar that has this value, without that line's end; `at` stands on '|' or '>'.
std::uint32_t blockScalarEnd(std::string_view text, std::uint32_t at, std::string_view value);

/// Past an alias: `at` stands on '*'.
std::uint32_t aliasEnd(std::string_view text, std::uint32_t at);

/// Past a written null (~, null, Null, NULL); `at` itself where there is none, or where the word is a key and none is expected.
std::uint32_t nullEnd(std::string_view text, std::uint32_t at, bool expectsKey);

/// Past a list or mapping that is a key: its closing bracket, or what stands before the colon that ends it.
std::uint32_t collectionKeyEnd(std::string_view text, std::uint32_t at);

std::uint32_t lineBegin(std::string_view text, std::uint32_t at);  ///< of the first line: behind a byte order mark
std::uint32_t lineEnd(std::string_view text, std::uint32_t at);   ///< before CR LF or LF

}  // namespace slipway::yaml::scan
