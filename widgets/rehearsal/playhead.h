#pragma once

#include <QRectF>

#include "widgets/rehearsal/time_axis.h"

class QPainter;

namespace slipway::widgets {

/// The line at the present moment with its time in a bubble above; the bubble stays within [0, width].
void paintPlayhead(QPainter& painter, const TimeAxis& axis, simulation::Milliseconds now, double top, double bottom, double width);

}  // namespace slipway::widgets
