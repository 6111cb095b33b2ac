#include "model/workspace/draft.h"

#include "model/workspace/history.h"

namespace slipway::workspace {

Draft::Draft(const Snapshot& start) : m_start(start), m_now(&start, [](const Snapshot*) {}) {}

Diagnostics Draft::take(const Result<ProjectEdit>& step) {
  if (!step) return step.diagnostics();
  const Result<Step> done = History::stepOf(m_now->files, *step);
  if (!done) return done.diagnostics();
  SourceFiles files = m_now->files;
  apply(files, *done, false);
  m_now = derive(std::move(files), m_now.get());
  return {};
}

ProjectEdit Draft::edit(std::string label) const {
  Step all{std::move(label), {}};
  for (const auto& [file, text] : m_now->files) {
    const auto before = m_start.files.find(file);
    if (before == m_start.files.end()) all.changes.push_back({file, nullptr, text});
    else if (before->second != text && *before->second != *text) all.changes.push_back({file, before->second, text});
  }
  ProjectEdit edit;
  edit.label = all.label;
  for (const Step::Change& change : all.changes)
    if (change.before == nullptr) edit.created.push_back({change.file, *change.after});
  for (TextEdit& changed : changedSpans(all, false)) {
    const auto before = m_start.files.find(changed.span.file);
    if (before == m_start.files.end()) continue;
    // changedSpans() speaks of the new text; the same stretch of the old one ends as far from its end.
    const auto after = static_cast<std::uint32_t>(m_now->files.at(changed.span.file)->size());
    const std::uint32_t tail = after - changed.span.range.end;
    edit.edits.push_back({{changed.span.file, {changed.span.range.begin, static_cast<std::uint32_t>(before->second->size()) - tail}}, std::move(changed.replacement)});
  }
  for (const auto& [file, text] : m_start.files)
    if (!m_now->files.contains(file)) edit.removed.push_back(file);
  return edit;
}

}  // namespace slipway::workspace
