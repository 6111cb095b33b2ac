#include "app/studio/side_rail.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace slipway::studio {

using widgets::Theme;

SideRail::SideRail(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  setFixedWidth(44);
  m_column->setContentsMargins(7, 9, 8, 9);
  m_column->setSpacing(4);
  m_column->addStretch();
}

void SideRail::addButton(const char* icon, const QString& tip, QAction* action) {
  auto* button = new QToolButton(this);
  button->setIcon(Theme::current().icon(icon));
  button->setIconSize({16, 16});
  button->setFixedSize(28, 28);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  connect(button, &QToolButton::clicked, action, &QAction::trigger);
  m_column->insertWidget(m_column->count() - 1, button);
}

void SideRail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Theme::current().colour("panel"));
}

}  // namespace slipway::studio
