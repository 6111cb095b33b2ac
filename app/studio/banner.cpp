#include "app/studio/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "widgets/theme/status_shape.h"
#include "widgets/theme/theme.h"

namespace slipway::studio {

using widgets::Theme;

Banner::Banner(QWidget* parent) : QWidget(parent), m_sentence(new QLabel), m_yes(new QPushButton), m_no(new QPushButton) {
  setFixedHeight(44);
  hide();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(44, 0, 14, 1);
  row->setSpacing(8);
  m_sentence->setFont(Theme::font(12.5, 500));
  row->addWidget(m_sentence, 1);
  m_no->setFixedHeight(28);
  row->addWidget(m_no);
  m_yes->setFixedHeight(28);
  m_yes->setProperty("look", QStringLiteral("primary"));
  row->addWidget(m_yes);
  connect(m_yes, &QPushButton::clicked, this, [this] {
    hide();
    if (m_onYes) m_onYes();
  });
  connect(m_no, &QPushButton::clicked, this, [this] {
    hide();
    if (m_onNo) m_onNo();
  });
}

void Banner::ask(const QString& sentence, const QString& yes, std::function<void()> onYes, const QString& no, std::function<void()> onNo) {
  m_sentence->setText(sentence);
  m_yes->setText(yes);
  m_no->setText(no);
  m_onYes = std::move(onYes);
  m_onNo = std::move(onNo);
  show();
}

void Banner::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.colour("status-info-soft"));
  painter.fillRect(0, height() - 1, width(), 1, theme.colour("hairline"));
  widgets::paintStatus(painter, {24, 21.5}, 7.5, picture::Status::info);
}

}  // namespace slipway::studio
