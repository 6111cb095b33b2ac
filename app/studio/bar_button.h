#pragma once

#include <QToolButton>

namespace slipway::studio {

/// A button of the tool bar: icon, words, and a chevron if it opens a menu, with the spaces that VISUAL gives them.
class BarButton : public QToolButton {
public:
  explicit BarButton(QWidget* parent);
  void setCompact(bool isCompact);       ///< without its words
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  bool m_isCompact = false;
};

}  // namespace slipway::studio
