#include "model/catalog/entry.h"

namespace slipway::catalog {

namespace {

void putNumber(std::string& bytes, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
}

void putText(std::string& bytes, std::string_view text) {
  putNumber(bytes, static_cast<std::uint32_t>(text.size()));
  bytes += text;
}

void putEntry(std::string& bytes, const Entry& entry) {
  bytes += static_cast<char>(entry.form);
  putNumber(bytes, entry.at);
  if (entry.isScalar()) return putText(bytes, entry.text);
  putNumber(bytes, static_cast<std::uint32_t>(entry.items.size()));
  for (const Entry& item : entry.items) putEntry(bytes, item);
}

class Unpacker {
public:
  explicit Unpacker(std::string_view bytes) : m_bytes(bytes) {}

  std::uint32_t number() {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(m_bytes[i])) << (8 * i);
    m_bytes.remove_prefix(4);
    return value;
  }

  std::string text() {
    const std::uint32_t size = number();
    std::string value(m_bytes.substr(0, size));
    m_bytes.remove_prefix(size);
    return value;
  }

  Entry entry() {
    Entry read;
    read.form = static_cast<Entry::Form>(m_bytes.front());
    m_bytes.remove_prefix(1);
    read.at = number();
    if (read.isScalar()) {
      read.text = text();
      return read;
    }
    const std::uint32_t count = number();
    read.items.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) read.items.push_back(entry());
    return read;
  }

private:
  std::string_view m_bytes;
};

}  // namespace

const Entry& Entry::operator[](std::string_view key) const {
  static const Entry none;
  if (!isMap()) return none;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2)
    if (items[i].text == key) return items[i + 1];
  return none;
}

std::string packed(const std::vector<EntryFile>& files) {
  std::string bytes;
  putNumber(bytes, static_cast<std::uint32_t>(files.size()));
  for (const EntryFile& file : files) {
    putText(bytes, file.path);
    putEntry(bytes, file.root);
  }
  return bytes;
}

std::vector<EntryFile> unpacked(std::string_view bytes) {
  Unpacker unpacker(bytes);
  std::vector<EntryFile> files(unpacker.number());
  for (EntryFile& file : files) {
    file.path = unpacker.text();
    file.root = unpacker.entry();
  }
  return files;
}

}  // namespace slipway::catalog
