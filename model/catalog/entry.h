#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slipway::catalog {

/// A node of a catalogue file: what YAML says, without its grammar. Scalars stay text.
class Entry {
public:
  enum class Form : std::uint8_t { missing, scalar, list, map };

  Form form = Form::missing;
  std::uint32_t at = 0;      ///< byte in its file
  std::string text;          ///< of a scalar
  std::vector<Entry> items;  ///< of a list; of a map key, value, key, value …

  explicit operator bool() const { return form != Form::missing; }
  bool isScalar() const { return form == Form::scalar; }
  bool isList() const { return form == Form::list; }
  bool isMap() const { return form == Form::map; }
  /// The value of a key; a missing entry if this is no map or has none.
  const Entry& operator[](std::string_view key) const;
  friend bool operator==(const Entry&, const Entry&) = default;
};

/// A file and what it says.
struct EntryFile {
  std::string path;  ///< below resources/
  Entry root;
  friend bool operator==(const EntryFile&, const EntryFile&) = default;
};

/// Reads YAML; throws YAML::Exception where it is none.
Entry entryOf(const std::string& yaml);

/// Files as bytes and back. Packed while building: yaml-cpp takes 0.5 ms a file, and every start would pay for all of them.
/// Little endian: a form, the place, then a scalar's length and bytes or a count and that many entries.
std::string packed(const std::vector<EntryFile>& files);
/// Only bytes that packed() made.
std::vector<EntryFile> unpacked(std::string_view bytes);

}  // namespace slipway::catalog
