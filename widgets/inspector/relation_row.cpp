#include "widgets/inspector/relation_row.h"

#include <QPainter>

#include "widgets/theme/line_sample.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

RelationRow::RelationRow(catalog::RelationType type, bool isIncoming, const QString& word, const QString& target, QWidget* parent)
    : QAbstractButton(parent), m_type(type), m_isIncoming(isIncoming), m_word(word) {
  setText(target);
  setToolTip(target);
  setAccessibleName(word + u' ' + target);
  setFixedHeight(25);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
}

void RelationRow::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (underMouse() || hasFocus()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour("hover"));
    painter.drawRoundedRect(rect().adjusted(-6, 0, 6, 0), 5, 5);
  }
  paintLineSample(painter, {1, 12.5}, 25, m_type, m_isIncoming);
  painter.setPen(theme.colour("text-2"));
  painter.setFont(Theme::font(12));
  painter.drawText(QPointF(38, 16.8), m_word);
  painter.setPen(theme.colour(underMouse() ? "accent" : "text"));
  painter.setFont(Theme::font(11.5, 500));
  const double left = 112;
  painter.drawText(QPointF(left, 16.6), QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, width() - left));
}

}  // namespace slipway::widgets
