#include "widgets/rehearsal/playhead.h"

#include <QPainter>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

void paintPlayhead(QPainter& painter, const TimeAxis& axis, simulation::Milliseconds now, double top, double bottom, double width) {
  const Theme& theme = Theme::current();
  const double x = axis.at(now);
  const QColor ink = theme.colour("text");
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink);
  painter.drawRect(QRectF(x - 0.75, top + 20, 1.5, bottom - top - 20));
  painter.setFont(Theme::font(11.5, 700, true));
  const QString time = clockOf(now);
  const double wide = std::max(48.0, QFontMetricsF(painter.font()).horizontalAdvance(time) + 16);
  const QRectF bubble(std::clamp(x - wide / 2, 2.0, std::max(2.0, width - wide - 2)), top, wide, 20);
  painter.drawRoundedRect(bubble, 6, 6);
  const QPointF tip[] = {{x - 5, top + 19.5}, {x + 5, top + 19.5}, {x, top + 25}};
  painter.drawPolygon(tip, 3);
  painter.setPen(theme.colour("window"));
  painter.drawText(bubble, Qt::AlignCenter, time);
}

}  // namespace slipway::widgets
