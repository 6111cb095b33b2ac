#include "widgets/theme/search_field.h"

#include <QKeyEvent>
#include <QPainter>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

SearchField::SearchField(const QString& placeholder, const QString& keyHint, QWidget* parent) : QLineEdit(parent), m_keyHint(keyHint) {
  setPlaceholderText(placeholder);
  setAccessibleName(placeholder);
  setFixedHeight(28);
  setFont(Theme::font(12));
  setTextMargins(26, 0, 8, 0);
}

QSize SearchField::sizeHint() const { return {198, 28}; }

void SearchField::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double middle = height() / 2.0;
  painter.setPen(QPen(theme.colour("text-2"), 1.4, Qt::SolidLine, Qt::RoundCap));
  painter.drawEllipse(QPointF(14.2, middle - 0.8), 3.75, 3.75);
  painter.drawLine(QPointF(17, middle + 2), QPointF(20, middle + 5));
  if (m_keyHint.isEmpty() || !text().isEmpty()) return;
  painter.setFont(Theme::font(10.5, 500));
  const double width = QFontMetricsF(painter.font()).horizontalAdvance(m_keyHint) + 12;
  const QRectF plate(this->width() - width - 6, middle - 9, width, 18);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.colour("hover"));
  painter.drawRoundedRect(plate, 4, 4);
  painter.setPen(theme.colour("text-2"));
  painter.drawText(plate, Qt::AlignCenter, m_keyHint);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    if (text().isEmpty()) Q_EMIT left();
    clear();
    return;
  }
  if (event->key() == Qt::Key_Down) {
    Q_EMIT movedDown();
    return;
  }
  QLineEdit::keyPressEvent(event);
}

}  // namespace slipway::widgets
