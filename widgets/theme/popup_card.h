#pragma once

#include <QWidget>

namespace slipway::widgets {

/// A card that floats over its parent: radius 10, outline, the only shadow of the window. Children are laid out inside
/// contentsRect(); the margin around it holds the shadow.
class PopupCard : public QWidget {
  Q_OBJECT

public:
  static constexpr int shadow = 10;    ///< px on each side that the shadow takes

  explicit PopupCard(QWidget* parent);

protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace slipway::widgets
