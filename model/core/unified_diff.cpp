#include "model/core/unified_diff.h"

#include <algorithm>

#include "model/core/line_diff.h"

namespace slipway {

namespace {

std::string rangeText(std::size_t first, std::size_t count) {
  // A range of no lines names the line before it, as diff does.
  const std::size_t shown = count == 0 ? first : first + 1;
  return count == 1 ? std::to_string(shown) : std::to_string(shown) + "," + std::to_string(count);
}

}  // namespace

std::string unifiedDiff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::vector<LineStep> steps = lineDiff(before, after);
  std::string diff = "--- a/" + std::string(path) + "\n+++ b/" + std::string(path) + "\n";
  constexpr std::size_t context = 3;

  std::size_t beforeLine = 0, afterLine = 0;  // lines passed before steps[i]
  for (std::size_t i = 0; i < steps.size();) {
    if (steps[i].sign == ' ') {
      ++beforeLine, ++afterLine, ++i;
      continue;
    }
    const std::size_t lead = std::min({context, beforeLine, i});
    std::size_t begin = i - lead, end = i, kept = 0;
    for (std::size_t j = i; j < steps.size() && kept <= 2 * context; ++j) {
      kept = steps[j].sign == ' ' ? kept + 1 : 0;
      if (kept == 0) end = j + 1;
    }
    const std::size_t last = std::min(end + context, steps.size());
    std::size_t removed = 0, added = 0;
    std::string body;
    for (std::size_t j = begin; j < last; ++j) {
      removed += steps[j].sign != '+';
      added += steps[j].sign != '-';
      body += steps[j].sign;
      body += steps[j].line;
      if (!steps[j].line.ends_with('\n')) body += "\n\\ No newline at end of file\n";
    }
    diff += "@@ -" + rangeText(beforeLine - lead, removed) + " +" + rangeText(afterLine - lead, added) + " @@\n" + body;
    beforeLine += removed - lead, afterLine += added - lead, i = last;
  }
  return diff;
}

}  // namespace slipway
