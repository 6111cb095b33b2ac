#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace slipway::schema {

/// The tables of a .schema file, in its order; resources/schema/make_schema.py describes their rows.
enum class Table : std::uint8_t {
  names,
  types,
  shapes,
  blocks,
  attributes,
  nestedBlocks,
  resources,
  dataSources,
  ephemerals,
  functions,
  parameters,
};

/// A .schema file, read in place: nothing is copied. A file that is damaged is empty, and bytes past the end read as 0.
class Image {
public:
  explicit Image(std::string_view bytes);

  /// Whether it is such a file and its tables lie within it.
  bool isWhole() const { return m_isWhole; }
  std::uint32_t count(Table table) const { return m_tables[static_cast<std::size_t>(table)].count; }
  std::string_view name(std::uint32_t number) const;
  /// The offset of a row.
  std::uint32_t row(Table table, std::uint32_t number) const;
  std::uint8_t byteAt(std::uint32_t offset) const;
  std::uint16_t shortAt(std::uint32_t offset) const;
  std::uint32_t wordAt(std::uint32_t offset) const;
  /// The row between `first` and `first + count` whose first number is that of `name`; `first + count` if there is none.
  std::uint32_t find(Table table, std::uint32_t first, std::uint32_t count, std::string_view name) const;

private:
  struct Place {
    std::uint32_t offset = 0;
    std::uint32_t count = 0;
  };
  static constexpr std::size_t tableCount = 11;

  std::string_view m_bytes;
  std::array<Place, tableCount> m_tables;
  bool m_isWhole = false;
};

}  // namespace slipway::schema
