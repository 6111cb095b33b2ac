#include <QAbstractButton>
#include <QPushButton>
#include <QVariant>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets::painting {

bool isPrimary(const QStyleOption& option, const QWidget* widget) {
  const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
  if (widget != nullptr && widget->property("look").toString() == u"primary") return true;
  return button != nullptr && (button->features & QStyleOptionButton::DefaultButton) != 0;
}

void drawPushButton(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
  const Theme& theme = Theme::current();
  const bool isEnabled = (option.state & QStyle::State_Enabled) != 0;
  const bool isDown = (option.state & (QStyle::State_Sunken | QStyle::State_On)) != 0;
  const bool isHovered = isEnabled && (option.state & QStyle::State_MouseOver) != 0;
  const bool isQuiet = widget != nullptr && widget->property("look").toString() == u"quiet";
  const QRectF rect = option.rect;
  if (isPrimary(option, widget)) {
    QColor fill = isEnabled ? theme.colour("accent") : theme.colour("hover");
    if (isDown) fill = theme.isDark() ? fill.darker(118) : fill.darker(115);
    else if (isHovered) fill = theme.isDark() ? fill.lighter(108) : fill.darker(107);
    drawBox(painter, rect, 6, fill, {});
  } else if (isQuiet) {
    if (isDown || isHovered) drawBox(painter, rect, 6, theme.colour("hover"), {});
  } else {
    drawBox(painter, rect, 6, theme.colour(isDown || isHovered ? "hover" : "panel"), theme.colour(isEnabled ? "control-line" : "hairline"));
  }
  if ((option.state & QStyle::State_HasFocus) != 0 && (option.state & QStyle::State_KeyboardFocusChange) != 0)
    drawFocusRing(painter, rect, 6);
}

void drawToolButton(QPainter& painter, const QStyleOption& option, const QWidget*) {
  const Theme& theme = Theme::current();
  if ((option.state & QStyle::State_Enabled) == 0) return;
  if ((option.state & QStyle::State_On) != 0) drawBox(painter, option.rect, 6, theme.colour("accent-soft"), {});
  else if ((option.state & (QStyle::State_MouseOver | QStyle::State_Sunken)) != 0) drawBox(painter, option.rect, 6, theme.colour("hover"), {});
  if ((option.state & QStyle::State_HasFocus) != 0 && (option.state & QStyle::State_KeyboardFocusChange) != 0)
    drawFocusRing(painter, option.rect, 6);
}

void drawCheckBox(QPainter& painter, const QStyleOption& option, bool isRound) {
  const Theme& theme = Theme::current();
  const bool isEnabled = (option.state & QStyle::State_Enabled) != 0;
  const bool isOn = (option.state & QStyle::State_On) != 0;
  const bool isPartly = (option.state & QStyle::State_NoChange) != 0;
  const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
  const double radius = isRound ? rect.width() / 2 : 4;
  const bool isFilled = isOn || isPartly;
  const QColor fill = !isEnabled ? theme.colour("hover") : isFilled ? theme.colour("accent") : theme.colour("panel");
  drawBox(painter, rect, radius, fill, isFilled && isEnabled ? fill : theme.colour("control-line"), 1.25);
  if (!isFilled) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor mark = isEnabled ? theme.colour("accent-text") : theme.colour("text-3");
  const QPointF c = rect.center();
  if (isRound) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawEllipse(c, 3, 3);
  } else {
    painter.setPen(QPen(mark, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (isPartly) painter.drawLine(c - QPointF(3.2, 0), c + QPointF(3.2, 0));
    else {
      const QPointF tick[] = {c + QPointF(-3.2, 0.2), c + QPointF(-0.9, 2.5), c + QPointF(3.4, -2.4)};
      painter.drawPolyline(tick, 3);
    }
  }
  painter.restore();
}

}  // namespace slipway::widgets::painting
