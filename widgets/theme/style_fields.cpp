#include <QVariant>
#include <QWidget>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets::painting {

void drawField(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
  const Theme& theme = Theme::current();
  const bool isEnabled = (option.state & QStyle::State_Enabled) != 0;
  const bool hasFocus = (option.state & QStyle::State_HasFocus) != 0;
  const QString state = widget != nullptr ? widget->property("state").toString() : QString();
  QColor line = theme.colour(isEnabled ? "control-line" : "hairline");
  if (state == u"warning") line = theme.colour("status-starting");
  if (state == u"error") line = theme.colour("status-error");
  if (hasFocus) line = theme.colour("accent");
  drawBox(painter, option.rect, 5, theme.colour(isEnabled ? "panel" : "sunk"), line, hasFocus ? 1.5 : 1);
}

void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) {
  drawField(painter, option, widget);
  if (!option.editable && (option.state & QStyle::State_MouseOver) != 0 && (option.state & QStyle::State_Enabled) != 0)
    drawBox(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 4.5, Theme::current().colour("hover"), {});
  const QRectF rect = option.rect;
  const bool isEnabled = (option.state & QStyle::State_Enabled) != 0;
  drawChevron(painter, {rect.right() - 12, rect.center().y()}, Direction::down, Theme::current().colour(isEnabled ? "text-2" : "text-3"));
}

void drawSpinButtons(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down) {
  // Quiet until the pointer or the keyboard is there, so that a column of numbers reads as numbers.
  if ((option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus)) == 0 || (option.state & QStyle::State_Enabled) == 0) return;
  const Theme& theme = Theme::current();
  const auto draw = [&](const QRect& rect, QStyle::SubControl part, Direction direction, bool canStep) {
    if (canStep && option.activeSubControls == part) drawBox(painter, rect, 3, theme.colour("hover"), {});
    drawChevron(painter, QRectF(rect).center(), direction, theme.colour(canStep ? "text-2" : "text-3"));
  };
  draw(up, QStyle::SC_SpinBoxUp, Direction::up, (option.stepEnabled & QAbstractSpinBox::StepUpEnabled) != 0);
  draw(down, QStyle::SC_SpinBoxDown, Direction::down, (option.stepEnabled & QAbstractSpinBox::StepDownEnabled) != 0);
}

void drawSlider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove, const QRect& handle) {
  const Theme& theme = Theme::current();
  const bool isHorizontal = option.orientation == Qt::Horizontal;
  const QPointF c = QRectF(groove).center();
  const QPointF h = QRectF(handle).center();
  QRectF line = isHorizontal ? QRectF(groove.left(), c.y() - 2, groove.width(), 4) : QRectF(c.x() - 2, groove.top(), 4, groove.height());
  drawBox(painter, line, 2, theme.colour("hairline"), {});
  if (isHorizontal) line.setRight(h.x());
  else line.setTop(h.y());
  drawBox(painter, line, 2, theme.colour((option.state & QStyle::State_Enabled) != 0 ? "accent" : "text-3"), {});
  drawBox(painter, QRectF(h.x() - 7, h.y() - 7, 14, 14), 7, theme.colour("panel"), theme.colour("control-line"), 1);
  if ((option.state & QStyle::State_HasFocus) != 0) drawBox(painter, QRectF(h.x() - 7, h.y() - 7, 14, 14), 7, {}, theme.colour("accent"), 2);
}

void drawProgressBar(QPainter& painter, const QStyleOptionProgressBar& option) {
  const Theme& theme = Theme::current();
  const QRectF c(option.rect.x(), QRectF(option.rect).center().y() - 2, option.rect.width(), 4);
  drawBox(painter, c, 2, theme.colour("hairline"), {});
  const double range = option.maximum - option.minimum;
  const double part = range > 0 ? (option.progress - option.minimum) / range : 0.3;
  if (part > 0) drawBox(painter, QRectF(c.x(), c.y(), c.width() * part, c.height()), 2, theme.colour("accent"), {});
}

}  // namespace slipway::widgets::painting
