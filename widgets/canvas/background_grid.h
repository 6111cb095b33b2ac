#pragma once

#include <QPainter>
#include <QPixmap>

#include "widgets/canvas/camera.h"

namespace slipway::widgets {

/// The dots behind the drawing: r 0.9 each 20, each 40, 80 … where they would come closer than 14 px.
class BackgroundGrid {
public:
  /// Fills `exposed` (view px) with the canvas colour and its dots.
  void paint(QPainter& painter, const Camera& camera, const QRect& exposed);
  void forget() { m_row = {}; }

private:
  QPixmap m_row;          ///< one row of dots as wide as the widest request: a row is one blit instead of a hundred
  double m_step = 0, m_ratio = 0;
};

}  // namespace slipway::widgets
