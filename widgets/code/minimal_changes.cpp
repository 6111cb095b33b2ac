#include "widgets/code/minimal_changes.h"

#include <algorithm>

namespace slipway::widgets {

namespace {

constexpr std::size_t mostLines = 1500;

bool isInsideCharacter(std::string_view text, std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; }

std::size_t samePrefix(std::string_view a, std::string_view b) {
  std::size_t same = static_cast<std::size_t>(std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin()).first - a.begin());
  while (same > 0 && (isInsideCharacter(a, same) || isInsideCharacter(b, same))) --same;
  return same;
}

std::size_t sameSuffix(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t same = 0;
  while (same < most && a[a.size() - 1 - same] == b[b.size() - 1 - same]) ++same;
  while (same > 0 && (isInsideCharacter(a, a.size() - same) || isInsideCharacter(b, b.size() - same))) --same;
  return same;
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

TextChange cut(std::string_view before, std::string_view after, TextChange change) {
  const std::string_view a = before.substr(change.before.begin, change.before.size());
  const std::string_view b = after.substr(change.after.begin, change.after.size());
  const auto prefix = static_cast<std::uint32_t>(samePrefix(a, b));
  const auto suffix = static_cast<std::uint32_t>(sameSuffix(a.substr(prefix), b.substr(prefix)));
  return {{change.before.begin + prefix, change.before.end - suffix}, {change.after.begin + prefix, change.after.end - suffix}};
}

/// Longest common lines by dynamic programming; the pieces between them, in bytes from `a` and `b`'s first lines.
std::vector<TextChange> lineChanges(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  const std::size_t columns = b.size() + 1;
  std::vector<std::uint16_t> longest((a.size() + 1) * columns, 0);
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      longest[i * columns + j] = a[i] == b[j] ? static_cast<std::uint16_t>(longest[(i + 1) * columns + j + 1] + 1)
                                              : std::max(longest[(i + 1) * columns + j], longest[i * columns + j + 1]);
  std::vector<TextChange> changes;
  std::size_t i = 0, j = 0;
  std::uint32_t atA = 0, atB = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      atA += static_cast<std::uint32_t>(a[i++].size());
      atB += static_cast<std::uint32_t>(b[j++].size());
      continue;
    }
    TextChange change{{atA, atA}, {atB, atB}};
    while ((i < a.size() || j < b.size()) && !(i < a.size() && j < b.size() && a[i] == b[j])) {
      const bool takesOld = j == b.size() || (i < a.size() && longest[(i + 1) * columns + j] >= longest[i * columns + j + 1]);
      if (takesOld) atA += static_cast<std::uint32_t>(a[i++].size());
      else atB += static_cast<std::uint32_t>(b[j++].size());
    }
    change.before.end = atA;
    change.after.end = atB;
    changes.push_back(change);
  }
  return changes;
}

}  // namespace

std::vector<TextChange> minimalChanges(std::string_view before, std::string_view after) {
  if (before == after) return {};
  const TextChange whole = cut(before, after, {{0, static_cast<std::uint32_t>(before.size())}, {0, static_cast<std::uint32_t>(after.size())}});
  // Whole lines, so that lines can be matched.
  const auto lineBegin = [](std::string_view text, std::uint32_t at) {
    const std::size_t end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return end == std::string_view::npos ? 0u : static_cast<std::uint32_t>(end + 1);
  };
  const std::uint32_t begin = lineBegin(before, whole.before.begin);
  const std::size_t tail = before.substr(whole.before.end).find('\n');
  const std::uint32_t rest = tail == std::string_view::npos ? static_cast<std::uint32_t>(before.size() - whole.before.end) : static_cast<std::uint32_t>(tail + 1);
  const std::vector<std::string_view> a = linesOf(before.substr(begin, whole.before.end + rest - begin));
  const std::vector<std::string_view> b = linesOf(after.substr(begin, whole.after.end + rest - begin));
  if (a.size() > mostLines || b.size() > mostLines) return {whole};
  std::vector<TextChange> changes = lineChanges(a, b);
  for (TextChange& change : changes) {
    change.before = {change.before.begin + begin, change.before.end + begin};
    change.after = {change.after.begin + begin, change.after.end + begin};
    change = cut(before, after, change);
  }
  return changes;
}

}  // namespace slipway::widgets
