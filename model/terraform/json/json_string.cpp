#include "model/terraform/json/json_string.h"

#include <algorithm>
#include <charconv>

#include "model/hcl/code_points.h"

namespace slipway::terraform {

namespace {

/// The unit of a \uXXXX at the beginning of a text; -1 if there is none.
long unitAt(std::string_view raw) {
  if (raw.size() < 6 || raw[0] != '\\' || raw[1] != 'u') return -1;
  unsigned unit = 0;
  const auto [end, error] = std::from_chars(raw.data() + 2, raw.data() + 6, unit, 16);
  return error == std::errc() && end == raw.data() + 6 ? static_cast<long>(unit) : -1;
}

}  // namespace

/// Appends what the escape at the beginning of `raw` stands for; returns its size.
std::size_t JsonString::readEscape(std::string_view raw) {
  constexpr std::string_view letters = "\"\\/bfnrt", characters = "\"\\/\b\f\n\r\t";
  if (raw.size() > 1) {
    if (const auto at = letters.find(raw[1]); at != std::string_view::npos) {
      m_text += characters[at];
      return 2;
    }
  }
  const long unit = unitAt(raw);
  if (unit < 0) {
    m_text += raw.front();
    return 1;
  }
  const bool isHigh = unit >= 0xD800 && unit < 0xDC00;
  const long low = isHigh ? unitAt(raw.substr(6)) : -1;
  const bool isPair = low >= 0xDC00 && low < 0xE000;
  const bool isHalf = !isPair && unit >= 0xD800 && unit < 0xE000;
  const long code = isPair ? 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00) : isHalf ? 0xFFFD : unit;
  hcl::appendCodePoint(m_text, static_cast<char32_t>(code));
  return isPair ? 12 : 6;
}

JsonString::JsonString(std::string_view source, TextRange quoted) : m_inner(quoted) {
  if (m_inner.size() >= 1) ++m_inner.begin;
  const bool isClosed = m_inner.size() >= 1 && source[m_inner.end - 1] == '"';
  if (isClosed) --m_inner.end;
  const std::string_view raw = source.substr(m_inner.begin, m_inner.size());
  for (std::size_t at = 0; at < raw.size();) {
    const auto escape = std::min(raw.find('\\', at), raw.size());
    m_text.append(raw, at, escape - at);
    at = escape;
    if (at == raw.size()) break;
    at += readEscape(raw.substr(at));
    m_jumps.push_back({static_cast<std::uint32_t>(m_text.size()), m_inner.begin + static_cast<std::uint32_t>(at)});
  }
}

std::uint32_t JsonString::placeOf(std::uint32_t offset) const {
  const auto next =
      std::upper_bound(m_jumps.begin(), m_jumps.end(), offset, [](std::uint32_t at, const Jump& jump) { return at < jump.text; });
  if (next == m_jumps.begin()) return m_inner.begin + offset;
  const Jump& last = *std::prev(next);
  return last.source + (offset - last.text);
}

}  // namespace slipway::terraform
