#include "widgets/theme/tab_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int leftMargin = 14;
constexpr int gap = 22;
constexpr double badgeGap = 7;

double badgeWidth(const QString& text) { return QFontMetricsF(Theme::font(10.5, 600)).horizontalAdvance(text) + 11; }

}  // namespace

TabRow::TabRow(int height, QWidget* parent) : QWidget(parent), m_height(height) {
  setMouseTracking(true);
  setFocusPolicy(Qt::TabFocus);
  setFixedHeight(height);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 12, 0);
  layout->setSpacing(8);
  layout->addStretch();
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

int TabRow::addTab(const QString& title) {
  m_tabs.push_back({title, {}, true});
  if (m_current < 0) m_current = 0;
  updateGeometry();
  update();
  return count() - 1;
}

void TabRow::setTitle(int index, const QString& title) {
  m_tabs[static_cast<std::size_t>(index)].title = title;
  update();
}

void TabRow::setBadge(int index, const QString& text) {
  m_tabs[static_cast<std::size_t>(index)].badge = text;
  updateGeometry();
  update();
}

void TabRow::setShown(int index, bool isShown) {
  m_tabs[static_cast<std::size_t>(index)].isShown = isShown;
  updateGeometry();
  update();
}

void TabRow::setCurrent(int index) {
  if (index == m_current || index >= count()) return;
  m_current = index;
  update();
  Q_EMIT currentChanged(index);
}

void TabRow::addRight(QWidget* widget) { layout()->addWidget(widget); }

double TabRow::widthOf(const Tab& tab) const {
  const double badge = tab.badge.isEmpty() ? 0 : badgeGap + badgeWidth(tab.badge);
  return QFontMetricsF(Theme::font(12.5, 600)).horizontalAdvance(tab.title) + badge;
}

QRect TabRow::tabRect(int index) const {
  double x = leftMargin;
  for (int i = 0; i < count(); ++i) {
    const Tab& tab = m_tabs[static_cast<std::size_t>(i)];
    if (!tab.isShown) continue;
    const double width = widthOf(tab);
    if (i == index) return QRect(static_cast<int>(std::floor(x)), 0, static_cast<int>(std::ceil(width)), m_height);
    x += width + gap;
  }
  return {};
}

int TabRow::tabAt(QPoint point) const {
  for (int i = 0; i < count(); ++i)
    if (m_tabs[static_cast<std::size_t>(i)].isShown && tabRect(i).adjusted(-gap / 2, 0, gap / 2, 0).contains(point)) return i;
  return -1;
}

QSize TabRow::sizeHint() const {
  double width = leftMargin;
  for (const Tab& tab : m_tabs)
    if (tab.isShown) width += widthOf(tab) + gap;
  return {static_cast<int>(std::ceil(width)) + layout()->sizeHint().width(), qMin(m_height, maximumHeight())};
}

QSize TabRow::minimumSizeHint() const { return {80, qMin(m_height, maximumHeight())}; }

void TabRow::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.colour("panel"));
  if (height() < m_height) return;       // folded away
  painter.fillRect(0, height() - 1, width(), 1, theme.colour("hairline"));
  for (int i = 0; i < count(); ++i) {
    const Tab& tab = m_tabs[static_cast<std::size_t>(i)];
    if (!tab.isShown) continue;
    const QRect area = tabRect(i);
    const bool isLit = i == m_current;
    painter.setFont(Theme::font(12.5, isLit ? 600 : 500));
    painter.setPen(theme.colour(isLit || i == m_hovered ? "text" : "text-2"));
    const double baseline = m_height / 2.0 + 4.5;
    painter.drawText(QPointF(area.x(), baseline), tab.title);
    if (!tab.badge.isEmpty()) {
      const double badge = badgeWidth(tab.badge);
      const QRectF plate(area.right() + 1 - badge, m_height / 2.0 - 8.5, badge, 17);
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.colour(isLit ? "accent-soft" : "hover"));
      painter.drawRoundedRect(plate, 8.5, 8.5);
      painter.setFont(Theme::font(10.5, 600));
      painter.setPen(theme.colour(isLit ? "accent" : "text-2"));
      painter.drawText(plate, Qt::AlignCenter, tab.badge);
    }
    if (!isLit) continue;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour("accent"));
    painter.drawRoundedRect(QRectF(area.x(), height() - 2, area.width(), 2), 1, 1);
    if (hasFocus()) {
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(theme.colour("accent"), 1.5));
      painter.drawRoundedRect(QRectF(area).adjusted(-6, 5, 6, -5), 5, 5);
    }
  }
}

void TabRow::mousePressEvent(QMouseEvent* event) {
  const int index = tabAt(event->pos());
  if (index < 0 || event->button() != Qt::LeftButton) {
    event->ignore();
    return;
  }
  setCurrent(index);
  Q_EMIT pressed(index);
}

void TabRow::mouseMoveEvent(QMouseEvent* event) {
  const int index = tabAt(event->pos());
  if (index != m_hovered) {
    m_hovered = index;
    update();
  }
  event->ignore();
}

void TabRow::leaveEvent(QEvent*) {
  m_hovered = -1;
  update();
}

void TabRow::stepTo(int direction) {
  for (int i = m_current + direction; i >= 0 && i < count(); i += direction)
    if (m_tabs[static_cast<std::size_t>(i)].isShown) {
      setCurrent(i);
      Q_EMIT pressed(i);
      return;
    }
}

void TabRow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Right) stepTo(1);
  else if (event->key() == Qt::Key_Left) stepTo(-1);
  else QWidget::keyPressEvent(event);
}

}  // namespace slipway::widgets
