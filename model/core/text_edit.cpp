#include "model/core/text_edit.h"

#include <algorithm>
#include <iterator>

namespace slipway {

void append(ProjectEdit& edit, ProjectEdit other) {
  std::move(other.edits.begin(), other.edits.end(), std::back_inserter(edit.edits));
  std::move(other.created.begin(), other.created.end(), std::back_inserter(edit.created));
  edit.removed.insert(edit.removed.end(), other.removed.begin(), other.removed.end());
}

namespace {

bool isWhiteSpace(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool isLayout(std::string_view text, const TextEdit& edit) {
  const TextRange range = edit.span.range;
  return !range.isEmpty() && isWhiteSpace(text.substr(range.begin, range.size())) && isWhiteSpace(edit.replacement);
}

}  // namespace

Result<std::vector<TextEdit>> resolved(std::string_view text, FilePath file, const std::vector<TextEdit>& edits) {
  std::vector<const TextEdit*> ordered;
  for (const TextEdit& edit : edits) {
    if (edit.span.file != file) continue;
    if (edit.span.range.end < edit.span.range.begin || edit.span.range.end > text.size())
      return errorAt(edit.span, "edit-out-of-range", "The edit ends past the end of the file: the file changed since the edit was made.");
    ordered.push_back(&edit);
  }
  // An insertion where a removal begins comes before it.
  std::stable_sort(ordered.begin(), ordered.end(), [](const TextEdit* a, const TextEdit* b) {
    const TextRange left = a->span.range, right = b->span.range;
    return left.begin != right.begin ? left.begin < right.begin : left.isEmpty() && !right.isEmpty();
  });

  std::vector<TextEdit> kept;
  for (const TextEdit* edit : ordered) {
    const auto overlaps = [&] { return !kept.empty() && edit->span.range.begin < kept.back().span.range.end; };
    while (overlaps() && !isLayout(text, *edit) && isLayout(text, kept.back())) kept.pop_back();
    if (!overlaps()) kept.push_back(*edit);
    else if (edit->replacement.empty() && kept.back().replacement.empty())
      kept.back().span.range.end = std::max(kept.back().span.range.end, edit->span.range.end);
    else if (!isLayout(text, *edit)) return errorAt(edit->span, "edit-overlap", "Two edits of one step change the same bytes.");
  }
  return kept;
}

Result<std::string> applied(std::string_view text, FilePath file, const std::vector<TextEdit>& edits) {
  const Result<std::vector<TextEdit>> ordered = resolved(text, file, edits);
  if (!ordered) return ordered.diagnostics();
  std::string result;
  std::uint32_t at = 0;
  for (const TextEdit& edit : *ordered) {
    result.append(text.substr(at, edit.span.range.begin - at));
    result.append(edit.replacement);
    at = edit.span.range.end;
  }
  result.append(text.substr(at));
  return result;
}

TextEdit difference(std::string_view before, std::string_view after, FilePath file) {
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t prefix = 0, suffix = 0;
  while (prefix < most && before[prefix] == after[prefix]) ++prefix;
  while (suffix < most - prefix && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix]) ++suffix;
  const TextRange range{static_cast<std::uint32_t>(prefix), static_cast<std::uint32_t>(before.size() - suffix)};
  return {{file, range}, std::string(after.substr(prefix, after.size() - prefix - suffix))};
}

}  // namespace slipway
