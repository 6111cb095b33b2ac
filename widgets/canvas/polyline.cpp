#include "widgets/canvas/polyline.h"

#include <algorithm>
#include <cmath>

namespace slipway::widgets {

namespace {

double distance(const QPointF& a, const QPointF& b) { return std::hypot(b.x() - a.x(), b.y() - a.y()); }

/// The part of a segment inside a rectangle as 0 ≤ t0 ≤ t1 ≤ 1 (Liang and Barsky's parametric clipping).
bool clipSegment(const QPointF& a, const QPointF& b, const QRectF& rect, double& t0, double& t1) {
  t0 = 0;
  t1 = 1;
  const double dx = b.x() - a.x(), dy = b.y() - a.y();
  const double steps[4][2] = {{-dx, a.x() - rect.left()}, {dx, rect.right() - a.x()}, {-dy, a.y() - rect.top()}, {dy, rect.bottom() - a.y()}};
  for (const auto& [p, q] : steps) {
    if (p == 0) {
      if (q < 0) return false;
      continue;
    }
    const double r = q / p;
    if (p < 0) t0 = std::max(t0, r);
    else t1 = std::min(t1, r);
    if (t0 > t1) return false;
  }
  return true;
}

bool isHorizontal(const QPointF& a, const QPointF& b) { return std::abs(b.y() - a.y()) <= std::abs(b.x() - a.x()); }

}  // namespace

QPainterPath roundedPath(const Polyline& points, double radius, bool isClosed) {
  QPainterPath path;
  const std::size_t n = points.size();
  if (n == 0) return path;
  if (isClosed && radius <= 0) {
    path.moveTo(points[0]);
    for (std::size_t i = 1; i < n; ++i) path.lineTo(points[i]);
    path.closeSubpath();
    return path;
  }
  const auto corner = [&](const QPointF& before, const QPointF& at, const QPointF& after, bool isFirst) {
    const double in = distance(before, at), out = distance(at, after);
    const double r = std::min({radius, in / 2, out / 2});
    if (r < 0.01) {
      isFirst ? path.moveTo(at) : path.lineTo(at);
      return;
    }
    const QPointF from = at + (before - at) * (r / in), to = at + (after - at) * (r / out);
    isFirst ? path.moveTo(from) : path.lineTo(from);
    path.quadTo(at, to);
  };
  if (isClosed) {
    for (std::size_t i = 0; i < n; ++i) corner(points[(i + n - 1) % n], points[i], points[(i + 1) % n], i == 0);
    path.closeSubpath();
    return path;
  }
  path.moveTo(points[0]);
  for (std::size_t i = 1; i + 1 < n; ++i) corner(points[i - 1], points[i], points[i + 1], false);
  if (n > 1) path.lineTo(points[n - 1]);
  return path;
}

std::vector<Piece> clipped(const Polyline& points, const QRectF& rect) {
  std::vector<Piece> pieces;
  double along = 0;
  bool isOpen = false;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const QPointF a = points[i - 1], b = points[i];
    const double length = distance(a, b);
    double t0 = 0, t1 = 1;
    if (clipSegment(a, b, rect, t0, t1)) {
      if (!isOpen || t0 > 0) {
        pieces.push_back({{a + (b - a) * t0}, along + length * t0});
        isOpen = true;
      }
      pieces.back().points.push_back(a + (b - a) * t1);
      if (t1 < 1) isOpen = false;
    } else {
      isOpen = false;
    }
    along += length;
  }
  return pieces;
}

double lengthOf(const Polyline& points) {
  double length = 0;
  for (std::size_t i = 1; i < points.size(); ++i) length += distance(points[i - 1], points[i]);
  return length;
}

QPointF pointAt(const Polyline& points, double wanted) {
  if (points.empty()) return {};
  if (wanted <= 0) return points.front();
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double length = distance(points[i - 1], points[i]);
    if (wanted <= length) return points[i - 1] + (points[i] - points[i - 1]) * (wanted / length);
    wanted -= length;
  }
  return points.back();
}

double distanceTo(const Polyline& points, const QPointF& point) {
  double best = 1e300;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const QPointF a = points[i - 1], d = points[i] - a;
    const double square = QPointF::dotProduct(d, d);
    const double t = square == 0 ? 0 : std::clamp(QPointF::dotProduct(point - a, d) / square, 0.0, 1.0);
    best = std::min(best, distance(a + d * t, point));
  }
  return best;
}

QRectF boundsOf(const Polyline& points) {
  if (points.empty()) return {};
  double left = points[0].x(), right = left, top = points[0].y(), bottom = top;
  for (const QPointF& p : points) {
    left = std::min(left, p.x());
    right = std::max(right, p.x());
    top = std::min(top, p.y());
    bottom = std::max(bottom, p.y());
  }
  return {left, top, right - left, bottom - top};
}

Polyline stretched(const Polyline& points, const QPointF& startMove, const QPointF& endMove) {
  Polyline moved = points;
  const std::size_t n = moved.size();
  if (n < 2) return moved;
  if (startMove == endMove) {
    for (QPointF& p : moved) p += startMove;
    return moved;
  }
  if (n == 2) {
    const bool isFlat = isHorizontal(points[0], points[1]);
    return orthogonal(points[0] + startMove, points[1] + endMove, isFlat);
  }
  if (n == 3) {
    // Both segments touch an end: the corner follows the first end across and the second along.
    const bool startsFlat = isHorizontal(points[0], points[1]);
    moved[0] += startMove;
    moved[2] += endMove;
    moved[1] = startsFlat ? QPointF(moved[2].x(), moved[0].y()) : QPointF(moved[0].x(), moved[2].y());
    return moved;
  }
  const auto follow = [&](std::size_t end, std::size_t next, const QPointF& move) {
    const bool isFlat = isHorizontal(points[end], points[next]);
    moved[end] += move;
    if (isFlat) moved[next].ry() += move.y();
    else moved[next].rx() += move.x();
  };
  follow(0, 1, startMove);
  follow(n - 1, n - 2, endMove);
  return moved;
}

Polyline orthogonal(const QPointF& from, const QPointF& to, bool startsHorizontally) {
  if (std::abs(from.x() - to.x()) < 0.5 || std::abs(from.y() - to.y()) < 0.5) return {from, to};
  if (startsHorizontally) {
    const double x = (from.x() + to.x()) / 2;
    return {from, {x, from.y()}, {x, to.y()}, to};
  }
  const double y = (from.y() + to.y()) / 2;
  return {from, {from.x(), y}, {to.x(), y}, to};
}

}  // namespace slipway::widgets
