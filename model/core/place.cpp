#include "model/core/place.h"

#include <algorithm>

namespace slipway {

std::uint32_t lineOf(const SourceFiles& files, const SourceSpan& span) {
  const auto found = files.find(span.file);
  if (!span.isSomewhere() || found == files.end()) return 0;
  const std::string& text = *found->second;
  const std::size_t offset = std::min<std::size_t>(span.range.begin, text.size());
  return 1 + static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string placeText(const SourceFiles& files, const SourceSpan& span) {
  if (!span.isSomewhere()) return {};
  const std::uint32_t line = lineOf(files, span);
  return line == 0 ? span.file.text() : span.file.text() + ":" + std::to_string(line);
}

std::string shortPlaceText(const SourceFiles& files, const SourceSpan& span) {
  if (!span.isSomewhere()) return {};
  const std::uint32_t line = lineOf(files, span);
  const std::string name(span.file.name());
  return line == 0 ? name : name + ":" + std::to_string(line);
}

}  // namespace slipway
