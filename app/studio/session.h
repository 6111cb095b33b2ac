#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "model/workspace/project.h"

namespace slipway::studio {

/// The open project, told to the window by signals. Every change of files goes through apply(), so that one history holds
/// what canvas, inspector, editor and quick fixes do.
class Session : public QObject {
  Q_OBJECT

public:
  enum class Change { opened, edited, undone, redone, recovered, reread };

  explicit Session(QObject* parent);
  ~Session() override;

  /// Shows a project in place of the present one.
  void adopt(std::unique_ptr<workspace::Project> project);
  void close();

  bool isOpen() const { return m_project != nullptr; }
  QString folder() const;
  QString name() const;                   ///< the folder's last part
  std::shared_ptr<const workspace::Snapshot> now() const { return m_now; }
  workspace::Project* project() { return m_project.get(); }

  /// Applies an edit; the sentence says why not. Edits with one `mergeKey` within a second become one step.
  QString apply(const ProjectEdit& edit, const std::string& mergeKey = {});
  void undo();
  void redo();
  QString save();                         ///< the sentence says what failed
  void recover();
  /// What other programs did to the folder, as it was read now: see workspace::Project. Gives the files that were taken.
  std::vector<FilePath> followDisk(const SourceFiles& onDisk);
  void takeFromDisk();
  void keepMine();
  int saves() const { return m_saves; }   ///< counts: what was read before the last one is old

Q_SIGNALS:
  void snapshotChanged(slipway::studio::Session::Change change);
  void stateChanged();                    ///< modified or not, what can be undone
  void closed();

private:
  void take(std::shared_ptr<const workspace::Snapshot> snapshot, Change change);

  std::unique_ptr<workspace::Project> m_project;
  std::shared_ptr<const workspace::Snapshot> m_now;
  int m_saves = 0;
};

/// The first finding as one sentence with its place: "main.tf: …".
QString sentenceOf(const Diagnostics& diagnostics);

}  // namespace slipway::studio
