#include "widgets/theme/segmented_control.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double margin = 2, padding = 10, iconSide = 15, iconGap = 6;

}  // namespace

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::TabFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::addSegment(const QString& text, const std::string& icon) {
  m_segments.push_back({text, icon});
  updateGeometry();
  update();
}

void SegmentedControl::setCurrent(int index) {
  if (index < 0 || index >= static_cast<int>(m_segments.size()) || index == m_current) return;
  m_current = index;
  update();
  Q_EMIT currentChanged(index);
}

double SegmentedControl::widthOf(const Segment& segment) const {
  const double text = QFontMetricsF(Theme::font(12.5, 600)).horizontalAdvance(segment.text);
  return 2 * padding + text + (segment.icon.empty() ? 0 : iconSide + (segment.text.isEmpty() ? 0 : iconGap));
}

QRectF SegmentedControl::rectOf(int index) const {
  double x = margin;
  for (int i = 0; i < index; ++i) x += widthOf(m_segments[static_cast<std::size_t>(i)]);
  return {x, margin, widthOf(m_segments[static_cast<std::size_t>(index)]), height() - 2 * margin};
}

int SegmentedControl::indexAt(const QPointF& position) const {
  for (int i = 0; i < static_cast<int>(m_segments.size()); ++i)
    if (rectOf(i).contains(position)) return i;
  return -1;
}

QSize SegmentedControl::sizeHint() const {
  double width = 2 * margin;
  for (const Segment& segment : m_segments) width += widthOf(segment);
  return {static_cast<int>(width + 0.99), 28};
}

void SegmentedControl::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painting::drawBox(painter, rect(), 7, theme.colour("hover"), {});
  for (int i = 0; i < static_cast<int>(m_segments.size()); ++i) {
    const Segment& segment = m_segments[static_cast<std::size_t>(i)];
    const QRectF box = rectOf(i);
    const bool isCurrent = i == m_current;
    if (isCurrent) painting::drawBox(painter, box, 5.5, theme.colour("panel"), theme.colour("control-line"));
    if (isCurrent && m_hasKeyboardFocus) painting::drawFocusRing(painter, box, 5.5);
    const QColor ink = theme.colour(isCurrent || i == m_hovered ? "text" : "text-2");
    double x = box.x() + padding;
    if (!segment.icon.empty()) {
      painter.drawPixmap(QPointF(x, box.center().y() - iconSide / 2), theme.glyph(segment.icon, iconSide, ink, devicePixelRatioF()));
      x += iconSide + iconGap;
    }
    painter.setFont(Theme::font(12.5, isCurrent ? 600 : 500));
    painter.setPen(ink);
    painter.drawText(QRectF(x, box.y(), box.right() - x, box.height()), Qt::AlignVCenter | Qt::AlignLeft, segment.text);
  }
}

void SegmentedControl::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) setCurrent(indexAt(event->position()));
}

void SegmentedControl::mouseMoveEvent(QMouseEvent* event) {
  m_hovered = indexAt(event->position());
  update();
}

void SegmentedControl::focusInEvent(QFocusEvent* event) {
  m_hasKeyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  update();
}

void SegmentedControl::focusOutEvent(QFocusEvent*) {
  m_hasKeyboardFocus = false;
  update();
}

void SegmentedControl::leaveEvent(QEvent*) {
  m_hovered = -1;
  update();
}

void SegmentedControl::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Left) return setCurrent(m_current - 1);
  if (event->key() == Qt::Key_Right) return setCurrent(m_current + 1);
  QWidget::keyPressEvent(event);
}

}  // namespace slipway::widgets
