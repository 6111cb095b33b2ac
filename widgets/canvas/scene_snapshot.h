#pragma once

#include <QPixmap>
#include <QRegion>
#include <functional>

#include "widgets/canvas/camera.h"

namespace slipway::widgets {

/// The painted scene without anything that moves, as large as the view. A pan scrolls it and paints only the strips that come into view;
/// a zoom may show it scaled until there is time for a new one; particles, selection and what is dragged are painted over it.
class SceneSnapshot {
public:
  /// Paints a part of the scene (`rect` in view px) under a camera.
  using PaintPart = std::function<void(QPainter& painter, const QRect& rect, const Camera& camera)>;

  void resize(const QSize& view, double devicePixelRatio);
  void invalidate();
  void invalidate(const QRectF& view);

  /// Brings the snapshot to `camera` and paints what is missing. Returns the milliseconds that took.
  double refresh(const Camera& camera, const PaintPart& paint);
  /// What the latest complete repaint took, in ms: whether frames of a zoom can afford one each.
  double fullCost() const { return m_fullCost; }

  bool isEmpty() const { return m_pixmap.isNull() || !m_hasContent; }
  const Camera& camera() const { return m_camera; }
  const QPixmap& pixmap() const { return m_pixmap; }
  bool isCurrent(const Camera& camera) const { return m_hasContent && m_dirty.isEmpty() && camera == m_camera; }

private:
  void moveTo(const Camera& camera);

  QPixmap m_pixmap;
  QSize m_size;
  double m_ratio = 1;
  Camera m_camera;
  QRegion m_dirty;
  bool m_hasContent = false;
  double m_fullCost = 0;
};

}  // namespace slipway::widgets
