#pragma once

#include <QPixmap>
#include <QPointF>

#include "model/core/diagnostic.h"
#include "model/picture/picture.h"

class QPainter;

namespace slipway::widgets {

/// Paints the shape of a state (disc with tick, triangle, octagon …) of radius `radius` px around `centre`, in the
/// theme's colours. Shape, not only colour, tells the states apart. Nothing for Status::none.
void paintStatus(QPainter& painter, QPointF centre, double radius, picture::Status status);

/// The same as a picture of 2 · (radius + 2) px, for labels and buttons.
QPixmap statusPixmap(double radius, picture::Status status, double devicePixelRatio = 1);

picture::Status statusOf(Severity severity);

/// What a screen reader says: "error", "warning", "suggestion", "ok" …
QString wordOf(picture::Status status);

}  // namespace slipway::widgets
