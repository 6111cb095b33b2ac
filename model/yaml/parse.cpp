#include <algorithm>
#include <string>

#include "model/yaml/readers.h"

namespace slipway::yaml {

namespace {

/// Where UTF-8 ends to be valid, or a control character stands that is in no text file; npos if nowhere.
std::size_t firstNotText(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      if ((lead < 0x20 && lead != '\t' && lead != '\n' && lead != '\r') || lead == 0x7F) return at;
      ++at;
      continue;
    }
    const std::size_t length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead >= 0xF5 || at + length > text.size()) return at;
    for (std::size_t next = at + 1; next < at + length; ++next)
      if ((static_cast<unsigned char>(text[next]) & 0xC0) != 0x80) return at;
    at += length;
  }
  return std::string_view::npos;
}

/// A carriage return without a line feed; npos if there is none.
std::size_t loneReturn(std::string_view text) {
  std::size_t at = text.find('\r');
  while (at != std::string_view::npos && text.substr(at + 1).starts_with('\n')) at = text.find('\r', at + 1);
  return at;
}

std::string megabytes(std::size_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

}  // namespace

std::shared_ptr<const Document> parse(std::shared_ptr<const std::string> text, FilePath file, Format format) {
  const bool isJson = format == Format::json || (format == Format::automatic && file.extension() == "json");
  TreeBuilder builder(text, file, isJson);
  const std::size_t most = isJson ? mostJsonBytes : mostYamlBytes;
  if (text->size() > most) {
    builder.report("too-large", {}, "The file is larger than " + megabytes(most) + ", the most that Slipway reads of " + (isJson ? "JSON." : "YAML."));
    return builder.finish(0);
  }
  if (text->starts_with("\xFF\xFE") || text->starts_with("\xFE\xFF")) {
    builder.report("not-text", {0, 2}, "The file is UTF-16 text; Slipway reads UTF-8.", "Save it as UTF-8.");
    return builder.finish(0);
  }
  if (const std::size_t at = firstNotText(*text); at != std::string_view::npos) {
    const auto begin = static_cast<std::uint32_t>(at);
    builder.report("not-text", {begin, begin + 1}, "The file is not UTF-8 text: byte " + std::to_string(at + 1) + " belongs to no character.");
    return builder.finish(0);
  }
  if (const std::size_t at = isJson ? std::string_view::npos : loneReturn(*text); at != std::string_view::npos) {
    const auto begin = static_cast<std::uint32_t>(at);
    builder.report("yaml-syntax", {begin, begin + 1}, "A carriage return stands alone here.", "Save the file with LF or CR LF at the ends of its lines.");
  }
  (isJson ? readJson : readYaml)(builder);
  return builder.finish(static_cast<std::uint32_t>(text->size()));
}

}  // namespace slipway::yaml
