#pragma once

#include <QPainter>

#include "widgets/canvas/camera.h"
#include "widgets/canvas/paint_cache.h"
#include "widgets/canvas/prepared_group.h"

namespace slipway::widgets {

/// Paints prepared marks into a view. The painter works in device-independent px with no transformation of its own.
class MarkPainter {
public:
  /// `exposed` is what needs paint, in the view's px: lines are cut to it before they are stroked. While `isMoving`, icons may be
  /// scaled from another size, which spares rendering them for each frame of a zoom.
  MarkPainter(QPainter& painter, PaintCache& cache, const Camera& camera, const QRectF& exposed, bool isMoving = false);

  void paint(const PreparedGroup& group);
  void paint(const PreparedGroup& group, const Camera& camera);   ///< elsewhere: a dragged or moving element

private:
  void paintMark(const PreparedBox& box);
  void paintMark(const PreparedPath& path);
  void paintMark(const PreparedText& text);
  void paintMark(const PreparedIcon& icon);
  void paintNinePatch(const QRect& device, const PaintCache::Box& key);
  void strokePieces(const PreparedPath& path, QPen& pen, double width);
  void strokeFast(const PreparedPath& path, double width);

  QPainter& m_painter;
  PaintCache& m_cache;
  Camera m_camera;
  QRectF m_exposed;
  double m_ratio;          ///< device px per px
  double m_lineScale;
  bool m_isMoving;
};

}  // namespace slipway::widgets
