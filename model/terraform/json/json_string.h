#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/source_span.h"

namespace slipway::terraform {

/// What a string of a JSON text stands for, and where in that text each byte of it is written.
class JsonString {
public:
  /// `quoted` is the string in `source` with its quotes. Escapes that are not valid stay as written.
  JsonString(std::string_view source, TextRange quoted);

  const std::string& text() const { return m_text; }
  bool isAsWritten() const { return m_jumps.empty(); }  ///< it has no escapes
  TextRange inner() const { return m_inner; }           ///< in the source, without the quotes
  /// Where a part of text() is written.
  TextRange placeOf(TextRange part) const { return {placeOf(part.begin), placeOf(part.end)}; }

private:
  /// From here on text and source run side by side, until the next.
  struct Jump {
    std::uint32_t text, source;
  };
  std::uint32_t placeOf(std::uint32_t offset) const;
  std::size_t readEscape(std::string_view raw);

  std::string m_text;
  TextRange m_inner;
  std::vector<Jump> m_jumps;
};

}  // namespace slipway::terraform
