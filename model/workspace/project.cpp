#include "model/workspace/project.h"

#include <set>
#include <utility>

#include "model/workspace/atomic_write.h"
#include "model/workspace/folder.h"
#include "model/workspace/history.h"
#include "model/workspace/journal.h"

namespace slipway::workspace {

struct Project::State {
  explicit State(const std::filesystem::path& path) : folder(path), journal(path) {}

  /// Derives the present from `files` and writes the step's texts to the journal.
  std::shared_ptr<const Snapshot> moveTo(SourceFiles files, const Step& step, bool isUndo) {
    lastEdits = changedSpans(step, isUndo);
    for (const Step::Change& change : step.changes) journal.add(change.file, (isUndo ? change.before : change.after).get());
    now = derive(std::move(files), now.get());
    return now;
  }

  /// A step that no gesture made, at once and as an entry of its own.
  std::shared_ptr<const Snapshot> moveBy(Step step) {
    SourceFiles files = now->files;
    workspace::apply(files, step, false);
    moveTo(std::move(files), step, false);
    history.push(std::move(step), {}, std::chrono::steady_clock::now());
    return now;
  }

  std::filesystem::path folder;
  Journal journal;
  Journal::Texts recovery;
  Diagnostics warnings;
  SourceFiles saved;
  SourceFiles onDisk;                  ///< as last followed; differs from `saved` in `conflicts` only
  std::vector<FilePath> conflicts;
  std::shared_ptr<const Snapshot> now;
  History history;
  std::vector<TextEdit> lastEdits;
};

Project::Project() = default;
Project::~Project() {
  // A window that is closed on purpose has saved or thrown away its work: only a crash leaves a journal behind.
  if (m_state != nullptr && m_state->recovery.empty()) m_state->journal.clear();
}

Result<std::unique_ptr<Project>> Project::open(const std::filesystem::path& folder) {
  Diagnostics warnings;
  Result<SourceFiles> files = readFolder(folder, &warnings);
  if (!files) return files.diagnostics();
  std::unique_ptr<Project> project(new Project);
  project->m_state = std::make_unique<State>(folder);
  State& state = *project->m_state;
  state.warnings = std::move(warnings);
  state.saved = *files;
  state.now = derive(std::move(files).value(), nullptr);
  for (auto& [file, text] : state.journal.read()) {
    const auto onDisk = state.saved.find(file);
    const bool differs = text.has_value() ? onDisk == state.saved.end() || *onDisk->second != *text : onDisk != state.saved.end();
    if (differs) state.recovery.emplace(file, std::move(text));
  }
  return project;
}

const std::filesystem::path& Project::folder() const { return m_state->folder; }
std::shared_ptr<const Snapshot> Project::now() const { return m_state->now; }
const Diagnostics& Project::openWarnings() const { return m_state->warnings; }
const std::vector<TextEdit>& Project::lastEdits() const { return m_state->lastEdits; }

Result<std::shared_ptr<const Snapshot>> Project::apply(const ProjectEdit& edit, const std::string& mergeKey) {
  Result<Step> step = History::stepOf(m_state->now->files, edit);
  if (!step) return step.diagnostics();
  if (step->changes.empty()) {
    m_state->lastEdits.clear();
    return m_state->now;
  }
  SourceFiles files = m_state->now->files;
  workspace::apply(files, *step, false);
  std::shared_ptr<const Snapshot> snapshot = m_state->moveTo(std::move(files), *step, false);
  m_state->history.push(std::move(step).value(), mergeKey, std::chrono::steady_clock::now());
  return snapshot;
}

bool Project::canUndo() const { return m_state->history.canUndo(); }
bool Project::canRedo() const { return m_state->history.canRedo(); }
std::string Project::undoLabel() const { return canUndo() ? m_state->history.toUndo().label : std::string(); }
std::string Project::redoLabel() const { return canRedo() ? m_state->history.toRedo().label : std::string(); }

std::shared_ptr<const Snapshot> Project::undo() {
  SourceFiles files = m_state->now->files;
  const Step& step = m_state->history.toUndo();
  workspace::apply(files, step, true);
  m_state->moveTo(std::move(files), step, true);
  m_state->history.undone();
  return m_state->now;
}

std::shared_ptr<const Snapshot> Project::redo() {
  SourceFiles files = m_state->now->files;
  const Step& step = m_state->history.toRedo();
  workspace::apply(files, step, false);
  m_state->moveTo(std::move(files), step, false);
  m_state->history.redone();
  return m_state->now;
}

std::vector<FilePath> Project::modifiedFiles() const {
  std::vector<FilePath> modified;
  const SourceFiles& files = m_state->now->files;
  for (const auto& [file, text] : files) {
    const auto saved = m_state->saved.find(file);
    if (saved == m_state->saved.end() || (saved->second != text && *saved->second != *text)) modified.push_back(file);
  }
  for (const auto& [file, text] : m_state->saved)
    if (!files.contains(file)) modified.push_back(file);
  return modified;
}

bool Project::isModified() const { return !modifiedFiles().empty(); }

Result<std::vector<FilePath>> Project::save() {
  Result<std::vector<FilePath>> written = writeFiles(m_state->folder, m_state->saved, m_state->now->files);
  if (!written) return written;
  m_state->saved = m_state->now->files;
  if (m_state->recovery.empty()) m_state->journal.clear();
  return written;
}

namespace {

using Text = std::shared_ptr<const std::string>;

Text textIn(const SourceFiles& files, FilePath file) {
  const auto found = files.find(file);
  return found == files.end() ? nullptr : found->second;
}

bool isSame(const Text& a, const Text& b) { return a == b || (a != nullptr && b != nullptr && *a == *b); }

void put(SourceFiles& files, FilePath file, const Text& text) {
  if (text == nullptr) files.erase(file);
  else files[file] = text;
}

}  // namespace

std::shared_ptr<const Snapshot> Project::followDisk(const SourceFiles& onDisk, std::vector<FilePath>* taken) {
  State& state = *m_state;
  std::set<FilePath> names;
  for (const SourceFiles* side : {&std::as_const(state.saved), &onDisk})
    for (const auto& [file, text] : *side) names.insert(file);
  Step step{"Read what another program changed", {}};
  state.conflicts.clear();
  for (const FilePath file : names) {
    const Text disk = textIn(onDisk, file), saved = textIn(state.saved, file), mine = textIn(state.now->files, file);
    if (isSame(disk, saved)) continue;
    if (isSame(disk, mine)) {
      put(state.saved, file, mine);                    // both did the same
    } else if (isSame(mine, saved)) {
      step.changes.push_back({file, mine, disk});
      put(state.saved, file, disk);
      if (taken != nullptr) taken->push_back(file);
    } else {
      state.conflicts.push_back(file);
    }
  }
  state.onDisk = onDisk;
  if (step.changes.empty()) return nullptr;
  return state.moveBy(std::move(step));
}

const std::vector<FilePath>& Project::conflicts() const { return m_state->conflicts; }

std::shared_ptr<const Snapshot> Project::takeFromDisk() {
  State& state = *m_state;
  Step step{"Take what another program wrote", {}};
  for (const FilePath file : state.conflicts) step.changes.push_back({file, textIn(state.now->files, file), textIn(state.onDisk, file)});
  keepMine();
  return state.moveBy(std::move(step));
}

void Project::keepMine() {
  for (const FilePath file : m_state->conflicts) put(m_state->saved, file, textIn(m_state->onDisk, file));
  m_state->conflicts.clear();
}

bool Project::hasRecovery() const { return !m_state->recovery.empty(); }

std::shared_ptr<const Snapshot> Project::recover() {
  Step step{"Recover unsaved work", {}};
  for (const auto& [file, text] : m_state->recovery)
    step.changes.push_back({file, textIn(m_state->now->files, file), text ? std::make_shared<const std::string>(*text) : nullptr});
  m_state->recovery.clear();
  return m_state->moveBy(std::move(step));
}

void Project::discardRecovery() {
  m_state->recovery.clear();
  m_state->journal.clear();
}

}  // namespace slipway::workspace
