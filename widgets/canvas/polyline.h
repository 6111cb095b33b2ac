#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <vector>

namespace slipway::widgets {

using Polyline = std::vector<QPointF>;

/// The polyline as a path with corners of at most `radius` (less where a segment is too short for two of them).
QPainterPath roundedPath(const Polyline& points, double radius, bool isClosed);

/// The pieces of an open polyline that lie in `rect`, each with its distance along the whole line, so that dashes stay in step.
/// Corners next to a cut keep their neighbours as long as those are within `rect`, which should be grown by the corner radius.
struct Piece {
  Polyline points;
  double start = 0;
};
std::vector<Piece> clipped(const Polyline& points, const QRectF& rect);

double lengthOf(const Polyline& points);
/// The point at a distance along the line, clamped to its ends.
QPointF pointAt(const Polyline& points, double distance);
double distanceTo(const Polyline& points, const QPointF& point);
QRectF boundsOf(const Polyline& points);

/// An orthogonal polyline whose ends moved: segments keep their direction, the neighbours of an end stretch.
Polyline stretched(const Polyline& points, const QPointF& startMove, const QPointF& endMove);

/// An orthogonal way from one point to another with one turn in the middle: what a new connection looks like while it is drawn.
Polyline orthogonal(const QPointF& from, const QPointF& to, bool startsHorizontally);

}  // namespace slipway::widgets
