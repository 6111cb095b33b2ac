#include <QFontMetricsF>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets::painting {

void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle) {
  if (option.maximum <= option.minimum) return;
  const bool isActive = (option.state & QStyle::State_MouseOver) != 0 || option.activeSubControls == QStyle::SC_ScrollBarSlider;
  const double thick = isActive ? 7 : 5;
  const QPointF c = QRectF(handle).center();
  const QRectF bar = option.orientation == Qt::Horizontal ? QRectF(handle.x() + 2, c.y() - thick / 2, handle.width() - 4, thick)
                                                          : QRectF(c.x() - thick / 2, handle.y() + 2, thick, handle.height() - 4);
  drawBox(painter, bar, thick / 2, Theme::current().colour("text-3", isActive ? 0.75 : 0.42), {});
}

void drawTab(QPainter& painter, const QStyleOptionTab& option) {
  const Theme& theme = Theme::current();
  const QRectF rect = option.rect;
  if ((option.state & QStyle::State_Selected) == 0) return;
  drawBox(painter, QRectF(rect.x() + 10, rect.bottom() - 2, rect.width() - 20, 2), 1, theme.colour("accent"), {});
}

void drawTabLabel(QPainter& painter, const QStyleOptionTab& option) {
  const Theme& theme = Theme::current();
  const bool isSelected = (option.state & QStyle::State_Selected) != 0;
  const bool isEnabled = (option.state & QStyle::State_Enabled) != 0;
  const bool isHovered = (option.state & QStyle::State_MouseOver) != 0;
  painter.save();
  painter.setFont(Theme::font(12.5, isSelected ? 600 : 500));
  painter.setPen(theme.colour(!isEnabled ? "text-3" : isSelected || isHovered ? "text" : "text-2"));
  QRect rect = option.rect.adjusted(10, 0, -10, 0);
  if (!option.icon.isNull()) {
    const QRect box(rect.x(), rect.center().y() - 7, 15, 15);
    option.icon.paint(&painter, box, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled, isSelected ? QIcon::On : QIcon::Off);
    rect.setLeft(rect.left() + 21);
  }
  painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option.text);
  painter.restore();
}

void drawDockTitle(QPainter& painter, const QStyleOptionDockWidget& option) {
  const Theme& theme = Theme::current();
  const QRect rect = option.rect;
  painter.fillRect(rect, theme.colour("panel"));
  painter.save();
  painter.setFont(Theme::font(13, 600));
  painter.setPen(theme.colour("text"));
  painter.drawText(rect.adjusted(16, 0, -44, 0), Qt::AlignVCenter | Qt::AlignLeft, option.title);
  painter.restore();
  drawHairline(painter, rect.bottomLeft(), rect.bottomRight());
}

void drawHeaderSection(QPainter& painter, const QStyleOption& option) {
  painter.fillRect(option.rect, Theme::current().colour("panel"));
  drawHairline(painter, option.rect.bottomLeft(), option.rect.bottomRight());
}

}  // namespace slipway::widgets::painting
