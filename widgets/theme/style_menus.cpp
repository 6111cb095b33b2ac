#include <QAbstractItemView>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets::painting {

void drawPopup(QPainter& painter, const QRectF& rect) {
  const Theme& theme = Theme::current();
  painter.fillRect(rect, theme.colour("panel"));
  drawBox(painter, rect, 10, {}, theme.colour("control-line"));
}

void drawMenuItem(QPainter& painter, const QStyleOptionMenuItem& option) {
  const Theme& theme = Theme::current();
  const QRect rect = option.rect;
  if (option.menuItemType == QStyleOptionMenuItem::Separator) {
    drawHairline(painter, {rect.left() + 8.0, rect.center().y() + 0.0}, {rect.right() - 8.0, rect.center().y() + 0.0});
    return;
  }
  const bool isEnabled = (option.state & QStyle::State_Enabled) != 0;
  const bool isSelected = isEnabled && (option.state & QStyle::State_Selected) != 0;
  if (isSelected) drawBox(painter, QRectF(rect).adjusted(4, 0, -4, 0), 6, theme.colour("hover"), {});
  painter.save();
  const int textLeft = rect.left() + 36;
  if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour("accent"), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c(rect.left() + 20, QRectF(rect).center().y());
    const QPointF tick[] = {c + QPointF(-3.6, 0.2), c + QPointF(-1.0, 2.8), c + QPointF(3.8, -2.7)};
    painter.drawPolyline(tick, 3);
  } else if (!option.icon.isNull()) {
    option.icon.paint(&painter, QRect(rect.left() + 12, rect.center().y() - 7, 16, 16), Qt::AlignCenter,
                      isEnabled ? QIcon::Normal : QIcon::Disabled);
  }
  const QStringList parts = option.text.split(u'\t');
  painter.setFont(Theme::font(12.5, 400));
  painter.setPen(theme.colour(isEnabled ? "text" : "text-3"));
  painter.drawText(QRect(textLeft, rect.top(), rect.width() - 50, rect.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                   parts.value(0));
  if (parts.size() > 1) {
    painter.setFont(Theme::font(11, 400));
    painter.setPen(theme.colour(isEnabled ? "text-2" : "text-3"));
    painter.drawText(rect.adjusted(0, 0, -16, 0), Qt::AlignVCenter | Qt::AlignRight, parts.value(1));
  }
  painter.restore();
  if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
    drawChevron(painter, {rect.right() - 16.0, QRectF(rect).center().y()}, Direction::right, theme.colour(isEnabled ? "text-2" : "text-3"));
}

void drawMenuBarItem(QPainter& painter, const QStyleOptionMenuItem& option) {
  const Theme& theme = Theme::current();
  painter.fillRect(option.rect, theme.colour("window"));
  if ((option.state & QStyle::State_Selected) != 0) drawBox(painter, QRectF(option.rect).adjusted(0, 2, 0, -2), 5, theme.colour("hover"), {});
  painter.save();
  painter.setPen(theme.colour((option.state & QStyle::State_Enabled) != 0 ? "text" : "text-3"));
  painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
  painter.restore();
}

void drawItemBackground(QPainter& painter, const QStyleOptionViewItem& option) {
  const Theme& theme = Theme::current();
  if (option.backgroundBrush.style() != Qt::NoBrush) painter.fillRect(option.rect, option.backgroundBrush);
  const bool isSelected = (option.state & QStyle::State_Selected) != 0;
  const bool isHovered = (option.state & QStyle::State_MouseOver) != 0 && (option.state & QStyle::State_Enabled) != 0;
  if (!isSelected && !isHovered) return;
  const QColor fill = isSelected ? theme.colour((option.state & QStyle::State_Active) != 0 ? "accent-soft" : "hover") : theme.colour("hover");
  drawBox(painter, QRectF(option.rect).adjusted(1, 0, -1, 0), 5, fill, {});
}

void drawBranch(QPainter& painter, const QStyleOption& option) {
  if ((option.state & QStyle::State_Children) == 0) return;
  drawChevron(painter, QRectF(option.rect).center(), (option.state & QStyle::State_Open) != 0 ? Direction::down : Direction::right,
              Theme::current().colour("text-2"));
}

}  // namespace slipway::widgets::painting
