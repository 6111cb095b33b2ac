#include "widgets/inspector/link_row.h"

#include <QPainter>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

LinkRow::LinkRow(const QString& title, const QString& url, QWidget* parent) : QAbstractButton(parent), m_url(url) {
  setText(title);
  setToolTip(url);
  setFixedHeight(25);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
}

void LinkRow::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.drawPixmap(QPointF(1, 6.5), theme.glyph("ui-link-out", 12, theme.colour("accent"), devicePixelRatioF()));
  QFont font = Theme::font(12, 500);
  font.setUnderline(underMouse() || hasFocus());
  painter.setFont(font);
  painter.setPen(theme.colour("accent"));
  painter.drawText(QPointF(22, 16.8), QFontMetricsF(font).elidedText(text(), Qt::ElideRight, width() - 22));
}

}  // namespace slipway::widgets
