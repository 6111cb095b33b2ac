#pragma once

#include <QAbstractButton>

namespace slipway::widgets {

/// The dashed card that says that a folder may be dropped; it lights up while one hovers. A click asks for a folder.
class DropCard : public QAbstractButton {
  Q_OBJECT

public:
  explicit DropCard(QWidget* parent = nullptr);
  void setLit(bool isLit);
  QSize sizeHint() const override { return {381, 318}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  bool m_isLit = false;
};

}  // namespace slipway::widgets
