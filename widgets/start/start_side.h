#pragma once

#include <QWidget>
#include <vector>

#include "widgets/start/start_entries.h"

class QLabel;
class QPushButton;

namespace slipway::widgets {

class RecentList;

/// The start page's left side: the name, the two ways to begin, the folders that were open before.
class StartSide : public QWidget {
  Q_OBJECT

public:
  explicit StartSide(QWidget* parent = nullptr);
  void setRecent(const std::vector<RecentFolder>& folders);
  RecentList* recent() const { return m_recent; }

Q_SIGNALS:
  void openRequested();
  void emptyRequested();
  void folderChosen(const QString& path);
  void clearRequested();

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QLabel* m_heading;
  QPushButton* m_clear;
  RecentList* m_recent;
};

}  // namespace slipway::widgets
