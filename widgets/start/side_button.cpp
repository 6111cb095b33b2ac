#include "widgets/start/side_button.h"

#include <QPainter>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

SideButton::SideButton(const char* icon, const QString& text, bool isPrimary, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_isPrimary(isPrimary) {
  setText(text);
  setFixedHeight(40);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void SideButton::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  const QColor accent = theme.colour("accent");
  const QColor ink = theme.colour(m_isPrimary ? "accent-text" : "text");
  if (m_isPrimary) painting::drawBox(painter, rect(), 8, isDown() ? accent.darker(115) : underMouse() ? accent.darker(107) : accent, {});
  else painting::drawBox(painter, rect(), 8, theme.colour(underMouse() ? "hover" : "panel"), theme.colour("control-line"));
  if (hasFocus()) painting::drawFocusRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), 6);
  const QColor iconInk = theme.colour(m_isPrimary ? "accent-text" : "text-2");
  painter.drawPixmap(QPointF(18, 12), theme.glyph(m_icon, 16, iconInk, devicePixelRatioF()));
  painter.setFont(Theme::font(13.5, m_isPrimary ? 600 : 500));
  painter.setPen(ink);
  painter.drawText(QPointF(46, 24.9), text());
}

}  // namespace slipway::widgets
