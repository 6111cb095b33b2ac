#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace slipway::studio {

class Session;
class Workbench;

/// Notices what other programs do to the open folder. Files without unsaved work are read again by themselves; for the others
/// a strip above the drawing asks whose text counts. The folder is read on a worker.
class DiskWatch : public QObject {
  Q_OBJECT

public:
  DiskWatch(Session& session, Workbench& workbench);
  ~DiskWatch() override;

  void look();  ///< reads the folder again soon: the window came back, a file changed

Q_SIGNALS:
  void looked();  ///< the folder was read and followed

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void watch();
  void read();
  void askAboutConflicts();

  Session& m_session;
  Workbench& m_workbench;
  QFileSystemWatcher m_watcher;
  QTimer m_soon;
  QThreadPool m_pool;
  bool m_isReading = false;
};

}  // namespace slipway::studio
