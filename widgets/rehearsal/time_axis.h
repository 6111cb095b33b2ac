#pragma once

#include <QString>

#include "model/simulation/trace.h"

namespace slipway::widgets {

/// Where moments stand on the timeline: `left` px is time 0, `right` px is `end`.
struct TimeAxis {
  double left = 0;
  double right = 100;
  simulation::Milliseconds end = 1;

  double at(simulation::Milliseconds time) const;
  simulation::Milliseconds timeAt(double x) const;       ///< within [0, end]
  /// Distance of the labelled lines: 10 s to 1 h, so that labels stand at least `least` px apart.
  simulation::Milliseconds step(double least) const;
};

/// "4:02", or "1:04:02" from an hour on.
QString clockOf(simulation::Milliseconds time);

}  // namespace slipway::widgets
