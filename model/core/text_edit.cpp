#include "model/core/text_edit.h"

#include <algorithm>
#include <iterator>

namespace slipway {

void append(ProjectEdit& edit, ProjectEdit other) {
  std::move(other.edits.begin(), other.edits.end(), std::back_inserter(edit.edits));
  std::move(other.created.begin(), other.created.end(), std::back_inserter(edit.created));
  edit.removed.insert(edit.removed.end(), other.removed.begin(), other.removed.end());
}

Result<std::string> applied(std::string_view text, FilePath file, const std::vector<TextEdit>& edits) {
  std::vector<const TextEdit*> ordered;
  for (const TextEdit& edit : edits)
    if (edit.span.file == file) ordered.push_back(&edit);
  std::stable_sort(ordered.begin(), ordered.end(), [](const TextEdit* a, const TextEdit* b) { return a->span.range.begin < b->span.range.begin; });

  std::string result;
  std::uint32_t at = 0;
  for (const TextEdit* edit : ordered) {
    const TextRange range = edit->span.range;
    if (range.end < range.begin || range.end > text.size())
      return errorAt(edit->span, "edit-out-of-range", "The edit ends past the end of the file: the file changed since the edit was made.");
    if (range.begin < at) return errorAt(edit->span, "edit-overlap", "Two edits of one step change the same bytes.");
    result.append(text.substr(at, range.begin - at));
    result.append(edit->replacement);
    at = range.end;
  }
  result.append(text.substr(at));
  return result;
}

}  // namespace slipway
