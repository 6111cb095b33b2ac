#include "model/workspace/draft.h"

#include "model/core/text_edit.h"
#include "model/workspace/history.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

Draft::Draft(const Snapshot& start) : m_start(start), m_now(&start, [](const Snapshot*) {}) {}

Diagnostics Draft::take(const Result<ProjectEdit>& step) {
  if (!step) return step.diagnostics();
  const Result<Step> done = History::stepOf(m_now->files, tidied(*m_now, *step));
  if (!done) return done.diagnostics();
  SourceFiles files = m_now->files;
  apply(files, *done, false);
  m_now = derive(std::move(files), m_now.get());
  return {};
}

ProjectEdit Draft::edit(std::string label) const {
  ProjectEdit edit;
  edit.label = std::move(label);
  for (const auto& [file, text] : m_now->files) {
    const auto before = m_start.files.find(file);
    if (before == m_start.files.end()) edit.created.push_back({file, *text});
    else if (before->second != text && *before->second != *text) edit.edits.push_back(difference(*before->second, *text, file));
  }
  for (const auto& [file, text] : m_start.files)
    if (!m_now->files.contains(file)) edit.removed.push_back(file);
  return edit;
}

}  // namespace slipway::workspace
