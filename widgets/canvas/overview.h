#pragma once

#include <QPixmap>
#include <QWidget>

#include "widgets/canvas/camera.h"

namespace slipway::widgets {

class Canvas;

/// The whole drawing small, with a frame around what the canvas shows: press or drag to look elsewhere, wheel to zoom.
class Overview : public QWidget {
  Q_OBJECT

public:
  explicit Overview(Canvas& canvas, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {200, 160}; }
  QSize minimumSizeHint() const override { return {140, 120}; }

  /// Where the frame stands in this widget, for who points at it.
  QRectF frame() const;

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

private:
  QRectF plate() const;
  Camera ownCamera() const;
  void render();
  void lookAt(const QPointF& position);

  Canvas& m_canvas;
  QPixmap m_drawing;          ///< empty: to be rendered
  QPointF m_grip;             ///< from the frame's middle to where it was taken
};

}  // namespace slipway::widgets
