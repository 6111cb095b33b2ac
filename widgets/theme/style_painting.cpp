#include "widgets/theme/style_painting.h"

#include "widgets/theme/theme.h"

namespace slipway::widgets::painting {

void drawBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& line, double lineWidth) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
  painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  const double inset = line.isValid() ? lineWidth / 2 : 0;
  painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
  painter.restore();
}

void drawHairline(QPainter& painter, const QPointF& from, const QPointF& to) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(Theme::current().colour("hairline"), 1));
  painter.drawLine(from, to);
  painter.restore();
}

void drawChevron(QPainter& painter, const QPointF& centre, Direction direction, const QColor& colour) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.translate(centre);
  switch (direction) {
    case Direction::up: painter.rotate(180); break;
    case Direction::down: break;
    case Direction::left: painter.rotate(90); break;
    case Direction::right: painter.rotate(-90); break;
  }
  const QPointF points[] = {{-3.6, -1.9}, {0, 1.9}, {3.6, -1.9}};
  painter.drawPolyline(points, 3);
  painter.restore();
}

void drawFocusRing(QPainter& painter, const QRectF& rect, double radius) {
  drawBox(painter, rect, radius, {}, Theme::current().colour("accent"), 2);
}

}  // namespace slipway::widgets::painting
