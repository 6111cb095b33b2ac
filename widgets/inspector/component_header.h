#pragma once

#include <QWidget>

#include "model/design/design.h"

class QToolButton;

namespace slipway::widgets {

/// The inspector's head: tile, title, kind, pin; below them the address and the place in the files.
class ComponentHeader : public QWidget {
  Q_OBJECT

public:
  explicit ComponentHeader(QWidget* parent = nullptr);

  void show(const design::Component& component, const QString& place, bool isPinned);

Q_SIGNALS:
  void placeRequested();
  void pinToggled(bool isPinned);

protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  QRectF placeRect() const;

  QToolButton* m_pin;
  QString m_title, m_kindTitle, m_address, m_place;
  std::string m_icon;
  std::string m_group = "people";
};

}  // namespace slipway::widgets
