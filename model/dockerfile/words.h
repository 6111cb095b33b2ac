#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/dockerfile/lines.h"

namespace slipway::dockerfile {

/// Splits at white space outside quotes; quotes and escapes are resolved in Word::text. Starts at character `from`.
std::vector<Word> wordsOf(const LogicalLine& line, std::size_t from, char escape);

/// The elements of a JSON array of strings from character `from` on; nothing if it is not one.
std::optional<std::vector<Word>> execFormOf(const LogicalLine& line, std::size_t from);

/// Values that repeat each other grow without end: beyond this a text is cut.
inline constexpr std::size_t mostExpandedBytes = 16u << 10;

/// Fills in $NAME, ${NAME}, ${NAME:-fallback} and ${NAME:+replacement}. An unknown name stays as it is written.
std::string expanded(const std::string& text, const std::map<std::string, std::string>& variables);

}  // namespace slipway::dockerfile
