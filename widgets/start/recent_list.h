#pragma once

#include <QWidget>
#include <vector>

#include "widgets/start/start_entries.h"

namespace slipway::widgets {

/// The folders that were open before, the latest first: status, name, path, when.
class RecentList : public QWidget {
  Q_OBJECT

public:
  explicit RecentList(QWidget* parent = nullptr);
  void setFolders(const std::vector<RecentFolder>& folders);
  QRect rowRect(int row) const;
  int count() const { return static_cast<int>(m_folders.size()); }

Q_SIGNALS:
  void folderChosen(const QString& path);

protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

private:
  int rowAt(const QPoint& point) const;
  void light(int row);

  std::vector<RecentFolder> m_folders;
  int m_lit = -1;
};

/// "10 min ago", "yesterday", "Monday", "12 Nov".
QString agoText(const QDateTime& then, const QDateTime& now);

/// A path as people know it: below the home folder without it.
QString homePath(const QString& path);

}  // namespace slipway::widgets
