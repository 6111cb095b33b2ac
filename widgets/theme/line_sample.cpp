#include "widgets/theme/line_sample.h"

#include <QPainter>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

using catalog::RelationType;

struct Look {
  std::string_view token;
  double width;
  QList<qreal> dash;      // px
  bool hasFilledHead;
};

Look lookOf(RelationType type) {
  switch (type) {
    case RelationType::traffic: return {"traffic", 2, {}, true};
    case RelationType::message: return {"message", 2, {7, 5}, true};
    case RelationType::delivery: return {"delivery", 1.5, {}, false};
    case RelationType::permission: return {"permission", 1.75, {0.1, 4.5}, false};
    case RelationType::reference:
    case RelationType::route:
    case RelationType::guards:
    case RelationType::contains: break;
  }
  return {"reference", 1.25, {}, false};
}

}  // namespace

void paintLineSample(QPainter& painter, QPointF left, double length, RelationType type, bool isIncoming) {
  const Look look = lookOf(type);
  const QColor colour = Theme::current().colour(look.token);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(left);
  if (isIncoming) {
    painter.translate(length, 0);
    painter.scale(-1, 1);
  }
  QPen pen(colour, look.width, Qt::SolidLine, type == RelationType::permission ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
  if (!look.dash.isEmpty()) {
    QList<qreal> pattern = look.dash;
    for (qreal& part : pattern) part /= look.width;
    pen.setDashPattern(pattern);
  }
  painter.setPen(pen);
  painter.drawLine(QPointF(0, 0), QPointF(look.hasFilledHead ? length - 7 : length - 1, 0));
  if (look.hasFilledHead) {
    const QPointF head[] = {{length, 0}, {length - 9, -4.6}, {length - 9, 4.6}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(head, 3);
  } else {
    const QPointF head[] = {{length - 6, -4}, {length, 0}, {length - 6, 4}};
    painter.setPen(QPen(colour, type == RelationType::permission ? 1.5 : look.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(head, 3);
  }
  painter.restore();
}

}  // namespace slipway::widgets
