#include "model/terraform/schema/image.h"

namespace slipway::schema {

namespace {

constexpr std::string_view magic = "SLIPWAYS";

/// Bytes of a row; names and types have an offset each.
constexpr std::array<std::uint32_t, 11> rowSizes = {4, 4, 4, 12, 4, 8, 4, 4, 4, 8, 4};

}  // namespace

Image::Image(std::string_view bytes) : m_bytes(bytes) {
  if (!bytes.starts_with(magic)) return;
  m_isWhole = true;
  for (std::size_t i = 0; i < tableCount; ++i) {
    const auto at = static_cast<std::uint32_t>(magic.size() + 8 * i);
    m_tables[i] = {wordAt(at), wordAt(at + 4)};
    const std::uint64_t end = m_tables[i].offset + std::uint64_t{m_tables[i].count} * rowSizes[i];
    m_isWhole = m_isWhole && end <= bytes.size();
  }
  if (m_isWhole) return;
  m_bytes = {};
  m_tables = {};
}

std::uint8_t Image::byteAt(std::uint32_t offset) const {
  return offset < m_bytes.size() ? static_cast<std::uint8_t>(m_bytes[offset]) : std::uint8_t{0};
}

std::uint16_t Image::shortAt(std::uint32_t offset) const { return static_cast<std::uint16_t>(byteAt(offset) | (byteAt(offset + 1) << 8)); }

std::uint32_t Image::wordAt(std::uint32_t offset) const {
  return static_cast<std::uint32_t>(shortAt(offset)) | (static_cast<std::uint32_t>(shortAt(offset + 2)) << 16);
}

std::uint32_t Image::row(Table table, std::uint32_t number) const {
  const auto index = static_cast<std::size_t>(table);
  return m_tables[index].offset + number * rowSizes[index];
}

std::string_view Image::name(std::uint32_t number) const {
  const std::uint32_t at = row(Table::names, number);
  const std::uint32_t begin = wordAt(at), end = wordAt(at + 4);
  if (begin > end || end > m_bytes.size()) return {};
  return m_bytes.substr(begin, end - begin);
}

std::uint32_t Image::find(Table table, std::uint32_t first, std::uint32_t count, std::string_view wanted) const {
  std::uint32_t low = first, high = first + count;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (name(shortAt(row(table, middle))) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  const bool isThere = low < first + count && name(shortAt(row(table, low))) == wanted;
  return isThere ? low : first + count;
}

}  // namespace slipway::schema
