#include "model/hcl/edit_body.h"

#include "model/hcl/text_lines.h"

namespace slipway::hcl {

bool isOneLine(NodeRef body) {
  const std::string_view text = body.tree().text();
  if (!body.text().ends_with('}') || body.range().size() < 2) return false;
  const NodeRef first = body.firstChild();
  const std::uint32_t rest = restOfLine(text, body.range().begin + 1);
  return text[rest - 1] != '\n' && rest == (first ? first.range().begin : body.range().end - 1);
}

std::vector<TextEdit> openedUp(FilePath file, NodeRef body, std::string lines) {
  const std::string_view text = body.tree().text();
  const std::string outer(indentation(text, body.range().begin));
  const auto isBlank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t'; };
  const std::uint32_t open = body.range().begin + 1;
  const std::uint32_t close = body.range().end - 1;
  std::uint32_t begin = open;
  while (begin < close && isBlank(begin)) ++begin;
  std::uint32_t end = close;
  while (end > begin && isBlank(end - 1)) --end;
  const std::string_view lineEnd = lineEndOf(text);
  const std::string after = withLineEnds("\n" + lines + outer, lineEnd);
  if (begin == end) return {{{file, {open, close}}, after}};
  return {{{file, {open, begin}}, withLineEnds("\n" + outer + "  ", lineEnd)}, {{file, {end, close}}, after}};
}

}  // namespace slipway::hcl
