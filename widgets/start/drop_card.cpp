#include "widgets/start/drop_card.h"

#include <QPainter>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

DropCard::DropCard(QWidget* parent) : QAbstractButton(parent) {
  setFixedHeight(318);
  setMinimumWidth(290);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setAccessibleName(QStringLiteral("Open a Terraform folder"));
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void DropCard::setLit(bool isLit) {
  if (isLit == m_isLit) return;
  m_isLit = isLit;
  update();
}

void DropCard::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool isLit = m_isLit || hasFocus();
  QPen dashed(theme.colour(isLit ? "accent" : "control-line"), isLit ? 1.5 : 1);
  dashed.setDashPattern({6, 5});
  painter.setPen(dashed);
  painter.setBrush(m_isLit ? QBrush(theme.colour("accent", 0.08)) : QBrush(Qt::NoBrush));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -2.5), 12, 12);
  const double middle = width() / 2.0;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.colour(underMouse() ? "accent-soft" : "hover"));
  painter.drawEllipse(QPointF(middle, 104), 26, 26);
  painter.drawPixmap(QPointF(middle - 10, 94), theme.glyph("ui-open", 20, theme.colour("text-2"), devicePixelRatioF()));
  painter.setPen(theme.colour("text"));
  painter.setFont(Theme::font(14, 600));
  painter.drawText(QRectF(0, 146, width(), 20), Qt::AlignCenter, QStringLiteral("Drop a folder here"));
  painter.setPen(theme.colour("text-2"));
  painter.setFont(Theme::font(12.5));
  const QString lines[] = {QStringLiteral("Any folder with Terraform opens as it is:"), QStringLiteral("the drawing is derived from its files,"),
                           QStringLiteral("and what is not understood is kept.")};
  for (int i = 0; i < 3; ++i) painter.drawText(QRectF(0, 171 + i * 19, width(), 18), Qt::AlignCenter, lines[i]);
}

}  // namespace slipway::widgets
