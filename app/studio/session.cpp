#include "app/studio/session.h"

#include <algorithm>
#include <filesystem>

namespace slipway::studio {

QString sentenceOf(const Diagnostics& diagnostics) {
  if (diagnostics.empty()) return QStringLiteral("The change was refused.");
  const Diagnostic& first = diagnostics.front();
  QString sentence = QString::fromStdString(first.message);
  if (first.span.isSomewhere()) sentence = QStringLiteral("%1: %2").arg(QString::fromStdString(first.span.file.text()), sentence);
  if (!first.detail.empty()) sentence += u' ' + QString::fromStdString(first.detail);
  return sentence;
}

Session::Session(QObject* parent) : QObject(parent) {}
Session::~Session() = default;

void Session::adopt(std::unique_ptr<workspace::Project> project) {
  m_project = std::move(project);
  take(m_project->now(), Change::opened);
}

void Session::close() {
  if (m_project == nullptr) return;
  m_project.reset();
  m_now.reset();
  Q_EMIT closed();
  Q_EMIT stateChanged();
}

QString Session::folder() const { return m_project ? QString::fromStdString(m_project->folder().string()) : QString(); }

QString Session::name() const {
  if (!m_project) return {};
  const std::filesystem::path folder = m_project->folder();
  return QString::fromStdString((folder.has_filename() ? folder.filename() : folder.parent_path().filename()).string());
}

QString Session::apply(const ProjectEdit& edit, const std::string& mergeKey) {
  if (m_project == nullptr || edit.isEmpty()) return {};
  const Result<std::shared_ptr<const workspace::Snapshot>> applied = m_project->apply(edit, mergeKey);
  if (!applied) return sentenceOf(applied.diagnostics());
  take(applied.value(), Change::edited);
  return {};
}

void Session::undo() {
  if (m_project != nullptr && m_project->canUndo()) take(m_project->undo(), Change::undone);
}

void Session::redo() {
  if (m_project != nullptr && m_project->canRedo()) take(m_project->redo(), Change::redone);
}

QString Session::save() {
  if (m_project == nullptr) return {};
  ++m_saves;
  const Result<std::vector<FilePath>> saved = m_project->save();
  Q_EMIT stateChanged();
  return saved ? QString() : sentenceOf(saved.diagnostics());
}

void Session::recover() {
  if (m_project != nullptr && m_project->hasRecovery()) take(m_project->recover(), Change::recovered);
}

std::vector<FilePath> Session::followDisk(const SourceFiles& onDisk) {
  if (m_project == nullptr) return {};
  std::vector<FilePath> taken;
  if (std::shared_ptr<const workspace::Snapshot> snapshot = m_project->followDisk(onDisk, &taken)) take(std::move(snapshot), Change::reread);
  Q_EMIT stateChanged();
  return taken;
}

void Session::takeFromDisk() {
  if (m_project != nullptr && !m_project->conflicts().empty()) take(m_project->takeFromDisk(), Change::reread);
}

void Session::keepMine() {
  if (m_project == nullptr) return;
  m_project->keepMine();
  Q_EMIT stateChanged();
}

void Session::take(std::shared_ptr<const workspace::Snapshot> snapshot, Change change) {
  m_now = std::move(snapshot);
  Q_EMIT snapshotChanged(change);
  Q_EMIT stateChanged();
}

}  // namespace slipway::studio
