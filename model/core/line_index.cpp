#include "model/core/line_index.h"

#include <algorithm>
#include <cstring>

namespace slipway {

LineIndex::LineIndex(std::string_view text) : m_begins{0}, m_size(static_cast<std::uint32_t>(text.size())) {
  const char* const first = text.data();
  const char* at = first;
  const char* const end = first + text.size();
  while (at != end && (at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)))) != nullptr)
    m_begins.push_back(static_cast<std::uint32_t>(++at - first));
}

LineColumn LineIndex::at(std::uint32_t offset) const {
  offset = std::min(offset, m_size);
  const auto next = std::upper_bound(m_begins.begin(), m_begins.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - m_begins.begin());
  return {line, offset - m_begins[line - 1] + 1};
}

std::uint32_t LineIndex::lineBegin(std::uint32_t line) const {
  if (line == 0) return 0;
  return line > m_begins.size() ? m_size : m_begins[line - 1];
}

}  // namespace slipway
