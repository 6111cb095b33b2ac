#include "widgets/canvas/camera.h"

#include <algorithm>
#include <cmath>

namespace slipway::widgets {

QRectF toQt(const layout::Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }
QPointF toQt(const layout::Point& point) { return {point.x, point.y}; }
layout::Rect fromQt(const QRectF& rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

Camera Camera::zoomedAt(const QPointF& view, double factor) const {
  const QPointF fixed = toScene(view);
  const double wanted = std::clamp(zoom * factor, leastZoom, mostZoom);
  return {wanted, view - fixed * wanted};
}

Camera Camera::alignedTo(double devicePixelRatio) const {
  return {zoom, QPointF(std::round(offset.x() * devicePixelRatio), std::round(offset.y() * devicePixelRatio)) / devicePixelRatio};
}

Camera Camera::fitting(const QRectF& scene, const QSizeF& view, double margin, double largest) {
  if (scene.isEmpty()) return centredOn(scene.center(), view, 1);
  const double wide = std::max(view.width() - 2 * margin, 40.0) / scene.width();
  const double high = std::max(view.height() - 2 * margin, 40.0) / scene.height();
  return centredOn(scene.center(), view, std::clamp(std::min({wide, high, largest}), leastZoom, mostZoom));
}

Camera Camera::centredOn(const QPointF& scene, const QSizeF& view, double zoom) {
  return {zoom, QPointF(view.width() / 2, view.height() / 2) - scene * zoom};
}

Camera Camera::between(const Camera& from, const Camera& to, const QSizeF& view, double t) {
  const QPointF middle(view.width() / 2, view.height() / 2);
  const double zoom = from.zoom * std::pow(to.zoom / from.zoom, t);
  // The centre moves by what is seen: at a constant pace on screen, whatever the zoom does meanwhile.
  const double share = std::abs(to.zoom - from.zoom) < 1e-9 ? t : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  const QPointF centre = from.toScene(middle) + (to.toScene(middle) - from.toScene(middle)) * share;
  return centredOn(centre, view, zoom);
}

double lineScale(double zoom) { return std::clamp(std::sqrt(zoom), 0.5, 2.0); }

picture::Detail detailAt(double zoom, picture::Detail previous) {
  constexpr double far = 0.45, near = 1.5, slack = 0.05;
  const double farBorder = previous == picture::Detail::far ? far + slack : far - slack;
  const double nearBorder = previous == picture::Detail::near ? near - slack : near + slack;
  if (zoom < farBorder) return picture::Detail::far;
  return zoom > nearBorder ? picture::Detail::near : picture::Detail::middle;
}

}  // namespace slipway::widgets
