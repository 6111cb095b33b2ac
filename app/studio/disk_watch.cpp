#include "app/studio/disk_watch.h"

#include <QEvent>
#include <QMetaObject>
#include <set>

#include "app/studio/banner.h"
#include "app/studio/session.h"
#include "app/studio/toast.h"
#include "app/studio/workbench.h"
#include "model/workspace/folder.h"

namespace slipway::studio {

namespace {

const QString topic = QStringLiteral("disk");
constexpr int settling = 200;            // ms: programs write several files, and some write one in several steps
constexpr std::size_t mostFiles = 2000;  // single files that are watched; of more, their folders and the window's return tell

QString nameOf(const std::vector<FilePath>& files) {
  if (files.size() == 1) return QString::fromStdString(files.front().text());
  return QStringLiteral("%1 files").arg(files.size());
}

}  // namespace

DiskWatch::DiskWatch(Session& session, Workbench& workbench) : QObject(&session), m_session(session), m_workbench(workbench) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(settling);
  m_pool.setMaxThreadCount(1);
  connect(&m_soon, &QTimer::timeout, this, &DiskWatch::read);
  connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &DiskWatch::look);
  connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &DiskWatch::look);
  connect(&session, &Session::snapshotChanged, this, [this](Session::Change change) {
    // Not before the first paint; a look also begins the watching.
    if (change == Session::Change::opened) m_soon.start(settling * 2);
  });
  connect(&session, &Session::closed, this, [this] {
    m_soon.stop();
    watch();
  });
  workbench.centre()->window()->installEventFilter(this);
}

DiskWatch::~DiskWatch() { m_pool.waitForDone(); }

bool DiskWatch::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::WindowActivate) look();
  return false;
}

void DiskWatch::look() {
  if (m_session.isOpen() && !m_soon.isActive()) m_soon.start(settling);
}

void DiskWatch::watch() {
  QStringList wanted;
  if (m_session.isOpen()) {
    const QString folder = m_session.folder() + u'/';
    const SourceFiles& files = m_session.now()->files;
    std::set<std::string_view> folders = {""};
    for (const auto& [file, text] : files) {
      folders.insert(file.folder());
      if (files.size() <= mostFiles) wanted << folder + QString::fromStdString(file.text());
    }
    for (const std::string_view inside : folders)
      wanted << folder + QString::fromUtf8(inside.data(), static_cast<qsizetype>(inside.size()));
  }
  // A file that was replaced is watched no more: all that are missing are asked for again.
  const QStringList present = m_watcher.files() + m_watcher.directories();
  const QSet<QString> had(present.begin(), present.end()), want(wanted.begin(), wanted.end());
  const QStringList gone = (had - want).values(), added = (want - had).values();
  if (!gone.isEmpty()) m_watcher.removePaths(gone);
  if (!added.isEmpty()) m_watcher.addPaths(added);
}

void DiskWatch::read() {
  if (!m_session.isOpen() || m_isReading) return;
  m_isReading = true;
  watch();
  m_pool.start([this, folder = m_session.project()->folder(), saves = m_session.saves()] {
    Diagnostics warnings;
    Result<SourceFiles> files = workspace::readFolder(folder, &warnings);
    QMetaObject::invokeMethod(
        this,
        [this, folder, saves, files = std::move(files), warnings = std::move(warnings)]() mutable {
          m_isReading = false;
          if (!m_session.isOpen() || m_session.project()->folder() != folder) return;
          if (m_session.saves() != saves) return look();  // read before a save: the folder holds something else by now
          if (!files) return Q_EMIT looked();             // the folder is away; everything is still here
          // What cannot be read at the moment did not change as far as anybody knows.
          for (const Diagnostic& warning : warnings)
            if (const auto known = m_session.now()->files.find(warning.span.file); known != m_session.now()->files.end())
              files.value().insert(*known);
          const std::vector<FilePath> taken = m_session.followDisk(files.value());
          if (!taken.empty()) {
            m_workbench.toast().showSentence(QStringLiteral("%1 changed on disk and %2 read again.")
                                                 .arg(nameOf(taken), taken.size() == 1 ? QStringLiteral("was") : QStringLiteral("were")),
                                             picture::Status::info);
            watch();
          }
          askAboutConflicts();
          Q_EMIT looked();
        },
        Qt::QueuedConnection);
  });
}

void DiskWatch::askAboutConflicts() {
  const std::vector<FilePath>& conflicts = m_session.project()->conflicts();
  if (conflicts.empty()) return m_workbench.banner().withdraw(topic);
  m_workbench.banner().ask(
      topic,
      QStringLiteral("%1 changed on disk, and %2 unsaved changes here.")
          .arg(nameOf(conflicts), conflicts.size() == 1 ? QStringLiteral("has") : QStringLiteral("have")),
      QStringLiteral("Keep mine"), [this] { m_session.keepMine(); }, QStringLiteral("Reload"), [this] { m_session.takeFromDisk(); });
}

}  // namespace slipway::studio
