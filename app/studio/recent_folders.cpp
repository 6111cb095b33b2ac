#include "app/studio/recent_folders.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace slipway::studio {

namespace {

const QString listName = QStringLiteral("recent");
constexpr std::size_t most = 10;

void write(const std::vector<widgets::RecentFolder>& folders) {
  QSettings settings;
  settings.beginWriteArray(listName, static_cast<int>(folders.size()));
  for (std::size_t i = 0; i < folders.size(); ++i) {
    settings.setArrayIndex(static_cast<int>(i));
    settings.setValue(QStringLiteral("path"), folders[i].path);
    settings.setValue(QStringLiteral("opened"), folders[i].opened);
    settings.setValue(QStringLiteral("status"), static_cast<int>(folders[i].status));
  }
  settings.endArray();
}

}  // namespace

std::vector<widgets::RecentFolder> recentFolders() {
  QSettings settings;
  std::vector<widgets::RecentFolder> folders;
  const int count = settings.beginReadArray(listName);
  for (int i = 0; i < count && folders.size() < most; ++i) {
    settings.setArrayIndex(i);
    widgets::RecentFolder folder;
    folder.path = settings.value(QStringLiteral("path")).toString();
    folder.opened = settings.value(QStringLiteral("opened")).toDateTime();
    folder.status = static_cast<picture::Status>(qBound(0, settings.value(QStringLiteral("status")).toInt(), 7));
    if (QFileInfo(folder.path).isDir()) folders.push_back(std::move(folder));
  }
  settings.endArray();
  return folders;
}

void rememberFolder(const QString& path, picture::Status status) {
  const QString clean = QDir(path).absolutePath();
  std::vector<widgets::RecentFolder> folders = recentFolders();
  std::erase_if(folders, [&](const widgets::RecentFolder& folder) { return folder.path == clean; });
  folders.insert(folders.begin(), {clean, QDateTime::currentDateTime(), status});
  if (folders.size() > most) folders.resize(most);
  write(folders);
}

void forgetFolders() { QSettings().remove(listName); }

QString freshFolder(const QString& name) {
  const QDir home(QDir::homePath() + QStringLiteral("/Slipway"));
  QString path = home.filePath(name);
  for (int number = 2; QFileInfo::exists(path) && !QDir(path).isEmpty(); ++number) path = home.filePath(QStringLiteral("%1-%2").arg(name).arg(number));
  return path;
}

}  // namespace slipway::studio
