#include "widgets/canvas/plates.h"

#include <QFontMetricsF>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

void paintSentence(QPainter& painter, const QString& sentence, const QPointF& pointer, const QRectF& view) {
  const Theme& theme = Theme::current();
  const QFont font = Theme::font(12, 500);
  const QFontMetricsF metrics(font);
  const double widest = std::min(320.0, view.width() - 40);
  const QRectF text = metrics.boundingRect(QRectF(0, 0, widest, 400), Qt::TextWordWrap, sentence);
  QRectF plate(pointer.x() + 16, pointer.y() + 18, text.width() + 21, text.height() + 13);
  if (plate.right() > view.right() - 6) plate.moveRight(std::max(pointer.x() - 10, plate.width() + 6));
  if (plate.bottom() > view.bottom() - 6) plate.moveBottom(pointer.y() - 12);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  // Four stacked rounds make the soft edge of a popup.
  for (int i = 4; i >= 1; --i) {
    painter.setBrush(theme.colour("shadow", theme.isDark() ? 0.11 : 0.025));
    painter.drawRoundedRect(plate.adjusted(-i * 1.5, -i * 1.5 + 2, i * 1.5, i * 1.5 + 2), 10 + i, 10 + i);
  }
  painter.setPen(QPen(theme.colour("status-error"), 1));
  painter.setBrush(theme.colour("status-error-soft"));
  painter.drawRoundedRect(plate, 8, 8);
  painter.setFont(font);
  painter.setPen(theme.colour("status-error-text"));
  painter.drawText(plate.adjusted(10, 6, -10, -6), Qt::TextWordWrap | Qt::AlignVCenter, sentence);
  painter.restore();
}

}  // namespace slipway::widgets
