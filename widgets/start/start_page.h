#pragma once

#include <QImage>
#include <QWidget>
#include <vector>

#include "widgets/start/start_entries.h"

class QGridLayout;
class QScrollArea;

namespace slipway::widgets {

class DropCard;
class StartSide;
class TemplateCard;

/// What the window shows before a project is open. Folders may be dropped anywhere on it.
class StartPage : public QWidget {
  Q_OBJECT

public:
  explicit StartPage(QWidget* parent = nullptr);

  void setRecent(const std::vector<RecentFolder>& folders);
  void setTemplates(const std::vector<TemplateEntry>& templates);
  /// The template's own picture and how many components it has; given once they are drawn.
  void setThumbnail(const QString& id, const QImage& image, int parts);
  TemplateCard* card(const QString& id) const;       ///< nullptr if there is none
  StartSide* side() const { return m_side; }

Q_SIGNALS:
  void openRequested();
  void emptyRequested();
  void folderChosen(const QString& path);
  void templateChosen(const QString& id);
  void clearRecentRequested();

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void arrangeCards();

  StartSide* m_side;
  QScrollArea* m_area;
  QGridLayout* m_grid;
  DropCard* m_drop;
  std::vector<TemplateCard*> m_cards;
  int m_columns = 0;
};

}  // namespace slipway::widgets
