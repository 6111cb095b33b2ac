#pragma once

#include <QPointF>

#include "model/catalog/kind.h"

class QPainter;

namespace slipway::widgets {

/// Paints a piece of an edge as the canvas draws it (line, dash, arrow head), from `left` to the right, `length` px long;
/// `isIncoming` turns the head to the left. For legends and lists of relations.
void paintLineSample(QPainter& painter, QPointF left, double length, catalog::RelationType type, bool isIncoming = false);

}  // namespace slipway::widgets
