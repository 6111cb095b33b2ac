#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

#include "model/layout/layout.h"
#include "model/picture/picture.h"

namespace slipway::widgets {

constexpr double leastZoom = 0.1, mostZoom = 4;

QRectF toQt(const layout::Rect& rect);
QPointF toQt(const layout::Point& point);
layout::Rect fromQt(const QRectF& rect);

/// What part of the drawing a view shows, and how large: view = scene × zoom + offset. Lengths in the view are device-independent px.
struct Camera {
  double zoom = 1;
  QPointF offset;

  QPointF toView(const QPointF& scene) const { return scene * zoom + offset; }
  QRectF toView(const QRectF& scene) const { return {toView(scene.topLeft()), scene.size() * zoom}; }
  QPointF toScene(const QPointF& view) const { return (view - offset) / zoom; }
  QRectF toScene(const QRectF& view) const { return {toScene(view.topLeft()), view.size() / zoom}; }
  QTransform transform() const { return QTransform(zoom, 0, 0, zoom, offset.x(), offset.y()); }
  friend bool operator==(const Camera&, const Camera&) = default;

  /// The same drawing, `factor` times as large, with the point under `view` where it was. Zoom stays between 10 and 400 %.
  Camera zoomedAt(const QPointF& view, double factor) const;
  /// The same with the whole part so that it lies on device pixels: then a pan moves pixels and nothing blurs.
  Camera alignedTo(double devicePixelRatio) const;
  /// `scene` in the middle of a view, as large as `largest` and a border of `margin` px allow.
  static Camera fitting(const QRectF& scene, const QSizeF& view, double margin, double largest);
  static Camera centredOn(const QPointF& scene, const QSizeF& view, double zoom);
  /// Between two cameras, 0…1; zoom moves by its logarithm and the view's middle in a straight line.
  static Camera between(const Camera& from, const Camera& to, const QSizeF& view, double t);
};

/// Line widths grow slower than the drawing: the factor from px at 100 % to px on screen, √zoom between 0.5 and 2.
double lineScale(double zoom);

/// The level of detail at a zoom; `previous` holds on for 5 % beyond its border (45 %, 150 %), so that nothing flickers.
picture::Detail detailAt(double zoom, picture::Detail previous);

}  // namespace slipway::widgets
