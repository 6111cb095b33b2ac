#include "widgets/problems/finding_counts.h"

#include <QMouseEvent>
#include <QPainter>
#include <QtMath>

#include "widgets/theme/status_shape.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double pillHeight = 23;
constexpr double gap = 9;
QFont pillFont() { return Theme::font(11.5, 500); }

}  // namespace

FindingCounts::FindingCounts(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void FindingCounts::setFindings(const Diagnostics& findings) {
  for (int& count : m_counts) count = 0;
  for (const Diagnostic& finding : findings) ++m_counts[static_cast<int>(finding.severity)];
  setAccessibleName(QStringLiteral("%1, %2, %3").arg(wordsOf(0), wordsOf(1), wordsOf(2)));
  updateGeometry();
  update();
}

QString FindingCounts::wordsOf(int severity) const {
  static const char* const words[] = {"error", "warning", "suggestion"};
  return QStringLiteral("%1 %2%3").arg(m_counts[severity]).arg(QLatin1String(words[severity]), m_counts[severity] == 1 ? QString() : QStringLiteral("s"));
}

double FindingCounts::widthOf(int severity) const {
  return m_counts[severity] == 0 ? 0 : QFontMetricsF(pillFont()).horizontalAdvance(wordsOf(severity)) + 36;
}

QRectF FindingCounts::rectOf(int severity) const {
  double x = 0;
  for (int i = 0; i < severity; ++i)
    if (m_counts[i] > 0) x += widthOf(i) + gap;
  return {x, (height() - pillHeight) / 2, widthOf(severity), pillHeight};
}

QSize FindingCounts::sizeHint() const {
  double width = 0;
  for (int i = 0; i < 3; ++i)
    if (m_counts[i] > 0) width += widthOf(i) + gap;
  return {qCeil(width), static_cast<int>(pillHeight) + 1};
}

void FindingCounts::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(pillFont());
  for (int i = 0; i < 3; ++i) {
    if (m_counts[i] == 0) continue;
    const QRectF pill = rectOf(i);
    painter.setOpacity(m_isShown[i] ? 1 : 0.5);
    painter.setPen(QPen(theme.colour("control-line"), 1));
    painter.setBrush(theme.colour("panel"));
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 11, 11);
    paintStatus(painter, {pill.left() + 14, pill.center().y()}, 5.6, statusOf(static_cast<Severity>(i)));
    painter.setPen(theme.colour("text"));
    painter.drawText(pill.adjusted(25, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, wordsOf(i));
  }
}

void FindingCounts::mousePressEvent(QMouseEvent* event) {
  for (int i = 0; i < 3; ++i)
    if (m_counts[i] > 0 && rectOf(i).contains(event->position())) {
      m_isShown[i] = !m_isShown[i];
      update();
      Q_EMIT shownChanged();
    }
}

}  // namespace slipway::widgets
