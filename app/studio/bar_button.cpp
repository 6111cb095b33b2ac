#include "app/studio/bar_button.h"

#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QtMath>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::studio {

using widgets::Theme;

namespace {

constexpr int aside = 7;
constexpr int iconSide = 16;
constexpr int gap = 7;
constexpr int chevronRoom = 17;

}  // namespace

BarButton::BarButton(QWidget* parent) : QToolButton(parent) {
  setFixedHeight(28);
  setFont(Theme::font(12.5, 500));
  setIconSize({iconSide, iconSide});
  setPopupMode(InstantPopup);
}

void BarButton::setCompact(bool isCompact) {
  if (isCompact == m_isCompact) return;
  m_isCompact = isCompact;
  updateGeometry();
}

QSize BarButton::sizeHint() const {
  double width = 2 * aside + iconSide;
  if (!m_isCompact) width += gap + QFontMetricsF(font()).horizontalAdvance(text());
  if (menu() != nullptr) width += chevronRoom;
  return {qCeil(width), 28};
}

void BarButton::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QStylePainter painter(this);
  QStyleOptionToolButton option;
  initStyleOption(&option);
  painter.drawPrimitive(QStyle::PE_PanelButtonTool, option);
  const QIcon::Mode mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
  icon().paint(&painter, QRect(aside, (height() - iconSide) / 2, iconSide, iconSide), Qt::AlignCenter, mode);
  painter.setPen(theme.colour(isEnabled() ? "text" : "text-3"));
  if (!m_isCompact) painter.drawText(QPointF(aside + iconSide + gap, height() / 2.0 + 4.5), text());
  if (menu() != nullptr)
    widgets::painting::drawChevron(painter, {width() - aside - 5.0, height() / 2.0 + 0.5}, widgets::painting::Direction::down, theme.colour("text-2"));
}

}  // namespace slipway::studio
