#pragma once

#include <QPolygonF>
#include <QString>
#include <string>
#include <vector>

#include "model/simulation/trace.h"
#include "widgets/rehearsal/time_axis.h"

class QPainter;

namespace slipway::widgets {

/// One curve below the timeline: what it is called, its values a second, the range it is drawn in.
struct Strip {
  QString title;             ///< "Latency p95"
  QString unit;              ///< "ms"
  std::string token;         ///< colour
  std::vector<double> values;
  double least = 0, most = 1;
  bool isStepped = false;    ///< counts jump, rates do not

  double valueAt(simulation::Milliseconds time) const;
  QString textAt(simulation::Milliseconds time) const;     ///< "84"
  QString rangeText() const;                               ///< "0–240"
};

/// The curves worth showing: those of the whole system first (requests, latency, targets, tasks), at most `most` of them.
std::vector<Strip> stripsOf(const simulation::Trace& trace, std::size_t most);

/// Paints the curve into `row`: what has passed as a line on a soft area, what is ahead dashed at 32 %.
void paintStrip(QPainter& painter, const Strip& strip, const QRectF& row, const TimeAxis& axis, simulation::Milliseconds now);

}  // namespace slipway::widgets
