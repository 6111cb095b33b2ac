#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace slipway {

/// A place as people count it: both from 1; the column counts bytes.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(LineColumn, LineColumn) = default;
};

/// Where each line of a text begins. Lines end with LF; a CR before it belongs to the line. O(log lines) a look-up.
class LineIndex {
public:
  explicit LineIndex(std::string_view text);

  LineColumn at(std::uint32_t offset) const;      ///< offsets past the end give the end
  std::uint32_t lineBegin(std::uint32_t line) const;  ///< offset of a line's first byte, line counted from 1; past the end gives the end
  std::uint32_t lineCount() const { return static_cast<std::uint32_t>(m_begins.size()); }  ///< at least 1

private:
  std::vector<std::uint32_t> m_begins;
  std::uint32_t m_size;
};

}  // namespace slipway
