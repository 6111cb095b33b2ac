#include "widgets/rehearsal/time_axis.h"

#include <algorithm>
#include <cmath>

namespace slipway::widgets {

using simulation::Milliseconds;

double TimeAxis::at(Milliseconds time) const {
  return left + (right - left) * static_cast<double>(time) / static_cast<double>(std::max<Milliseconds>(end, 1));
}

Milliseconds TimeAxis::timeAt(double x) const {
  const double share = right > left ? (x - left) / (right - left) : 0;
  return std::clamp<Milliseconds>(std::llround(share * static_cast<double>(end)), 0, end);
}

Milliseconds TimeAxis::step(double least) const {
  for (const Milliseconds seconds : {10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600})
    if (at(seconds * 1000) - left >= least) return seconds * 1000;
  return 2 * 3600 * 1000;
}

QString clockOf(Milliseconds time) {
  const qint64 seconds = time / 1000;
  const QChar zero(u'0');
  if (seconds < 3600) return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
  return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, zero).arg(seconds % 60, 2, 10, zero);
}

}  // namespace slipway::widgets
