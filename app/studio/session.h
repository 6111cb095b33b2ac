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
  enum class Change { opened, edited, undone, redone, recovered };

  explicit Session(QObject* parent);
  ~Session() override;

  /// Opens a folder in place of the present project. The sentence says why not; empty if it is open now.
  QString open(const QString& folder);
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

Q_SIGNALS:
  void snapshotChanged(slipway::studio::Session::Change change);
  void stateChanged();                    ///< modified or not, what can be undone
  void closed();

private:
  void take(std::shared_ptr<const workspace::Snapshot> snapshot, Change change);

  std::unique_ptr<workspace::Project> m_project;
  std::shared_ptr<const workspace::Snapshot> m_now;
};

/// The first finding as one sentence with its place: "main.tf: …".
QString sentenceOf(const Diagnostics& diagnostics);

}  // namespace slipway::studio
