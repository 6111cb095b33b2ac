#include "widgets/inspector/chip_row.h"

#include <QPainter>
#include <QtMath>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double chipHeight = 22;
constexpr double gap = 6;

QFont chipFont() { return Theme::font(10.5, 500, true); }

}  // namespace

ChipRow::ChipRow(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void ChipRow::setChips(const QStringList& chips) {
  if (chips == m_chips) return;
  m_chips = chips;
  setAccessibleName(chips.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

std::vector<QRectF> ChipRow::place(double width, double* height) const {
  const QFontMetricsF metrics(chipFont());
  std::vector<QRectF> rects;
  double x = 0, y = 1;
  for (const QString& chip : m_chips) {
    const double wanted = std::min(metrics.horizontalAdvance(chip) + 12, width);
    if (x > 0 && x + wanted > width) {
      x = 0;
      y += chipHeight + 4;
    }
    rects.emplace_back(x, y, wanted, chipHeight);
    x += wanted + gap;
  }
  *height = y + chipHeight + 1;
  return rects;
}

int ChipRow::heightForWidth(int width) const {
  double height = 0;
  place(width, &height);
  return qCeil(height);
}

QSize ChipRow::sizeHint() const { return {140, heightForWidth(140)}; }

void ChipRow::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(chipFont());
  const QFontMetricsF metrics(chipFont());
  double height = 0;
  const std::vector<QRectF> rects = place(width(), &height);
  for (std::size_t i = 0; i < rects.size(); ++i) {
    painter.setPen(QPen(theme.colour("private-line"), 1));
    painter.setBrush(theme.colour("private-fill"));
    painter.drawRoundedRect(rects[i].adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(theme.colour("text"));
    painter.drawText(rects[i], Qt::AlignCenter, metrics.elidedText(m_chips[static_cast<int>(i)], Qt::ElideMiddle, rects[i].width() - 8));
  }
}

}  // namespace slipway::widgets
