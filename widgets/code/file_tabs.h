#pragma once

#include <QWidget>
#include <vector>

#include "model/core/file_path.h"

class QToolButton;

namespace slipway::widgets {

/// The open files as tabs of 36 px: name, a dot while it is not saved, a cross under the pointer. Those that do not fit are
/// reached through the list at the right end, which offers every file of the project.
class FileTabs : public QWidget {
  Q_OBJECT

public:
  explicit FileTabs(QWidget* parent = nullptr);

  void setFiles(const std::vector<FilePath>& open);
  void setCurrent(FilePath file);
  void setModified(const std::vector<FilePath>& modified);
  void setAllFiles(const std::vector<FilePath>& all) { m_all = all; }
  QRect tabRect(FilePath file) const;

Q_SIGNALS:
  void fileChosen(const slipway::FilePath& file);
  void closeRequested(const slipway::FilePath& file);

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  QString titleOf(FilePath file) const;
  double widthOf(FilePath file) const;
  std::vector<QRectF> place() const;
  int tabAt(const QPointF& point) const;
  bool isModified(FilePath file) const;
  void openList();

  std::vector<FilePath> m_open, m_all, m_modified;
  FilePath m_current;
  int m_hovered = -1;
  QToolButton* m_list;
};

}  // namespace slipway::widgets
