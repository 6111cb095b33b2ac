#include "widgets/theme/popup_card.h"

#include <QPainter>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

PopupCard::PopupCard(QWidget* parent) : QWidget(parent) {
  setContentsMargins(shadow, shadow, shadow, shadow);
  setAttribute(Qt::WA_NoMousePropagation);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void PopupCard::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF card = contentsRect();
  painter.setPen(Qt::NoPen);
  const double strength = theme.isDark() ? 0.45 : 0.10;
  const double spreads[] = {9, 6.5, 4, 2};
  const double shares[] = {0.18, 0.22, 0.3, 0.4};
  for (int i = 0; i < 4; ++i) {
    QColor colour = theme.isDark() ? QColor(Qt::black) : QColor(0x1A, 0x23, 0x33);
    colour.setAlphaF(static_cast<float>(strength * shares[i]));
    painter.setBrush(colour);
    const double spread = spreads[i];
    painter.drawRoundedRect(card.adjusted(-spread, -spread * 0.4, spread, spread), 10 + spread * 0.65, 10 + spread * 0.65);
  }
  painter.setBrush(theme.colour("panel"));
  painter.setPen(QPen(theme.colour("control-line"), 1));
  painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

}  // namespace slipway::widgets
