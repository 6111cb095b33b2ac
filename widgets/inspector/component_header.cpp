#include "widgets/inspector/component_header.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

QFont titleFont() { return Theme::font(15, 600); }
QFont monoFont() { return Theme::font(11, 500, true); }

}  // namespace

ComponentHeader::ComponentHeader(QWidget* parent) : QWidget(parent), m_pin(new QToolButton(this)) {
  setFixedHeight(92);
  setMouseTracking(true);
  m_pin->setCheckable(true);
  m_pin->setIcon(Theme::current().icon("ui-pin"));
  m_pin->setIconSize({15, 15});
  m_pin->setFixedSize(26, 26);
  connect(m_pin, &QToolButton::clicked, this, &ComponentHeader::pinToggled);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void ComponentHeader::show(const design::Component& component, const QString& place, bool isPinned) {
  const catalog::Kind* kind = catalog::findKind(component.kind);
  m_title = QString::fromStdString(component.title);
  m_kindTitle = kind != nullptr ? QString::fromStdString(kind->title) : QStringLiteral("Resource");
  // What the canvas says below the name says more than the kind alone: "Fargate service · :3001".
  if (!component.detail.empty() && component.detail != component.title && kind != nullptr && component.detail.size() < 28) {
    const QString detail = QString::fromStdString(component.detail);
    const bool saysKind = detail.contains(m_kindTitle.section(u' ', -1), Qt::CaseInsensitive);
    m_kindTitle = saysKind ? detail : m_kindTitle + QStringLiteral(" · ") + detail;
  }
  m_address = component.addresses.empty() ? QString() : QString::fromStdString(component.addresses.front());
  m_place = place;
  m_icon = kind != nullptr ? kind->icon : std::string("generic");
  m_group = kind != nullptr ? std::string(catalog::nameOf(kind->group)) : std::string("people");
  m_pin->setChecked(isPinned);
  m_pin->setToolTip(isPinned ? QStringLiteral("Pinned: layout leaves it where it is") : QStringLiteral("Pin it where it is"));
  m_pin->setAccessibleName(m_pin->toolTip());
  setAccessibleName(m_title + QStringLiteral(", ") + m_kindTitle);
  setFocusPolicy(place.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
  setToolTip(m_address);
  update();
}

QRectF ComponentHeader::placeRect() const {
  const double wanted = QFontMetricsF(monoFont()).horizontalAdvance(m_place);
  return {width() - 16 - wanted, 64, wanted, 18};
}

void ComponentHeader::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.drawPixmap(QPointF(17, 16), theme.tile(m_icon, 36, theme.colour("group-" + m_group), devicePixelRatioF()));
  const double right = width() - 48;
  painter.setFont(titleFont());
  painter.setPen(theme.colour("text"));
  painter.drawText(QPointF(65, 31), QFontMetricsF(titleFont()).elidedText(m_title, Qt::ElideRight, right - 65));
  painter.setFont(Theme::font(12));
  painter.setPen(theme.colour("text-2"));
  painter.drawText(QPointF(65, 49), QFontMetricsF(painter.font()).elidedText(m_kindTitle, Qt::ElideRight, width() - 16 - 65));
  painter.setFont(monoFont());
  const QRectF place = placeRect();
  painter.drawText(QPointF(17, 76), QFontMetricsF(monoFont()).elidedText(m_address, Qt::ElideMiddle, place.left() - 17 - 14));
  if (m_place.isEmpty()) return;
  painter.setPen(theme.colour("accent"));
  painter.drawText(QPointF(place.left(), 76), m_place);
  if (hasFocus()) painting::drawFocusRing(painter, place.adjusted(-4, -1, 4, 1), 4);
}

void ComponentHeader::resizeEvent(QResizeEvent*) { m_pin->move(width() - 12 - m_pin->width(), 12); }

void ComponentHeader::mouseMoveEvent(QMouseEvent* event) {
  setCursor(placeRect().adjusted(-4, -4, 4, 4).contains(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ComponentHeader::mousePressEvent(QMouseEvent* event) {
  if (placeRect().adjusted(-4, -4, 4, 4).contains(event->position())) Q_EMIT placeRequested();
}

void ComponentHeader::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) Q_EMIT placeRequested();
  else QWidget::keyPressEvent(event);
}

}  // namespace slipway::widgets
