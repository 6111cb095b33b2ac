#include "model/workspace/history.h"

#include <algorithm>
#include <set>

#include "model/core/text_edit.h"

namespace slipway::workspace {

namespace {

std::shared_ptr<const std::string> textOf(const SourceFiles& files, FilePath file) {
  const auto found = files.find(file);
  return found == files.end() ? nullptr : found->second;
}

}  // namespace

Result<Step> History::stepOf(const SourceFiles& files, const ProjectEdit& edit) {
  Step step{edit.label, {}};
  std::set<FilePath> edited;
  for (const TextEdit& change : edit.edits) edited.insert(change.span.file);
  for (const FilePath file : edited) {
    const auto before = textOf(files, file);
    if (before == nullptr) return errorAt({file, {}}, "no-such-file", file.text() + " is not part of the project.");
    Result<std::string> after = applied(*before, file, edit.edits);
    if (!after) return after.diagnostics();
    if (*after != *before) step.changes.push_back({file, before, std::make_shared<const std::string>(std::move(after).value())});
  }
  for (const NewFile& created : edit.created) {
    if (files.contains(created.file)) return errorAt({created.file, {}}, "file-exists", created.file.text() + " exists already.");
    step.changes.push_back({created.file, nullptr, std::make_shared<const std::string>(created.text)});
  }
  for (const FilePath file : edit.removed) {
    const auto before = textOf(files, file);
    if (before == nullptr) return errorAt({file, {}}, "no-such-file", file.text() + " is not part of the project.");
    step.changes.push_back({file, before, nullptr});
  }
  return step;
}

void History::push(Step step, const std::string& mergeKey, std::chrono::steady_clock::time_point now) {
  m_steps.resize(m_done);
  const bool merges = !mergeKey.empty() && mergeKey == m_lastKey && !m_steps.empty() && now - m_lastTime <= std::chrono::seconds(1);
  m_lastKey = mergeKey;
  m_lastTime = now;
  if (!merges) {
    m_steps.push_back(std::move(step));
    ++m_done;
    return;
  }
  Step& last = m_steps.back();
  last.label = step.label;
  for (Step::Change& change : step.changes) {
    const auto same = std::find_if(last.changes.begin(), last.changes.end(), [&](const Step::Change& c) { return c.file == change.file; });
    if (same == last.changes.end()) last.changes.push_back(std::move(change));
    else same->after = change.after;
  }
}

std::vector<TextEdit> changedSpans(const Step& step, bool isUndo) {
  std::vector<TextEdit> edits;
  for (const Step::Change& change : step.changes) {
    const auto& from = isUndo ? change.after : change.before;
    const auto& to = isUndo ? change.before : change.after;
    if (to == nullptr) continue;
    TextEdit edit = difference(from != nullptr ? std::string_view(*from) : std::string_view(), *to, change.file);
    edit.span.range.end = edit.span.range.begin + static_cast<std::uint32_t>(edit.replacement.size());
    edits.push_back(std::move(edit));
  }
  return edits;
}

void apply(SourceFiles& files, const Step& step, bool isUndo) {
  for (const Step::Change& change : step.changes) {
    const auto& text = isUndo ? change.before : change.after;
    if (text == nullptr) files.erase(change.file);
    else files[change.file] = text;
  }
}

}  // namespace slipway::workspace
