#include "widgets/canvas/scene_snapshot.h"

#include <QElapsedTimer>
#include <QPainter>
#include <cmath>

namespace slipway::widgets {

void SceneSnapshot::resize(const QSize& view, double devicePixelRatio) {
  if (view == m_size && devicePixelRatio == m_ratio && !m_pixmap.isNull()) return;
  m_size = view;
  m_ratio = devicePixelRatio;
  m_pixmap = QPixmap((QSizeF(view) * devicePixelRatio).toSize());
  m_pixmap.setDevicePixelRatio(devicePixelRatio);
  invalidate();
}

void SceneSnapshot::invalidate() {
  m_hasContent = false;
  m_dirty = QRegion(QRect(QPoint(0, 0), m_size));
}

void SceneSnapshot::invalidate(const QRectF& view) {
  m_dirty += view.adjusted(-1, -1, 1, 1).toAlignedRect() & QRect(QPoint(0, 0), m_size);
}

void SceneSnapshot::moveTo(const Camera& camera) {
  if (camera == m_camera) return;
  const QPointF shift = (camera.offset - m_camera.offset) * m_ratio;
  const QPoint whole(static_cast<int>(std::lround(shift.x())), static_cast<int>(std::lround(shift.y())));
  const bool canScroll = m_hasContent && camera.zoom == m_camera.zoom && std::abs(shift.x() - whole.x()) < 0.01 &&
                         std::abs(shift.y() - whole.y()) < 0.01 && std::abs(whole.x()) < m_pixmap.width() &&
                         std::abs(whole.y()) < m_pixmap.height();
  m_camera = camera;
  if (!canScroll) return invalidate();
  m_pixmap.scroll(whole.x(), whole.y(), QRect(QPoint(0, 0), m_pixmap.size()));
  // With a fractional pixel ratio the view's px do not fall on device pixels: one more all round hides the seam.
  const QPoint moved(static_cast<int>(std::lround(shift.x() / m_ratio)), static_cast<int>(std::lround(shift.y() / m_ratio)));
  const int seam = m_ratio == std::floor(m_ratio) ? 0 : 1;
  m_dirty.translate(moved);
  const QRect view(QPoint(0, 0), m_size);
  m_dirty += QRegion(view) - view.translated(moved).adjusted(seam, seam, -seam, -seam);
  m_dirty &= view;
}

double SceneSnapshot::refresh(const Camera& camera, const PaintPart& paint) {
  moveTo(camera);
  if (m_dirty.isEmpty() || m_pixmap.isNull()) return 0;
  QElapsedTimer timer;
  timer.start();
  const bool isFull = !m_hasContent;
  QPainter painter(&m_pixmap);
  // A few large parts instead of many small ones: each costs a walk through the index.
  const QRegion parts = m_dirty.rectCount() > 8 ? QRegion(m_dirty.boundingRect()) : m_dirty;
  for (const QRect& rect : parts) {
    painter.save();
    painter.setClipRect(rect);
    paint(painter, rect, camera);
    painter.restore();
  }
  painter.end();
  m_dirty = QRegion();
  m_hasContent = true;
  const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  if (isFull) m_fullCost = milliseconds;
  return milliseconds;
}

}  // namespace slipway::widgets
