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
  connect(m_yes, &QPushButton::clicked, this, [this] { answer(true); });
  connect(m_no, &QPushButton::clicked, this, [this] { answer(false); });
}

void Banner::ask(const QString& topic, const QString& sentence, const QString& yes, std::function<void()> onYes, const QString& no,
                 std::function<void()> onNo) {
  std::erase_if(m_questions, [&](const Question& question) { return question.topic == topic; });
  m_questions.push_back({topic, sentence, yes, no, std::move(onYes), std::move(onNo)});
  showNext();
}

void Banner::withdraw(const QString& topic) {
  std::erase_if(m_questions, [&](const Question& question) { return question.topic == topic; });
  showNext();
}

void Banner::clear() {
  m_questions.clear();
  showNext();
}

QString Banner::sentence() const { return m_sentence->text(); }

void Banner::showNext() {
  if (m_questions.empty()) return hide();
  const Question& question = m_questions.front();
  m_sentence->setText(question.sentence);
  m_yes->setText(question.yes);
  m_no->setText(question.no);
  show();
}

void Banner::answer(bool isYes) {
  const Question question = std::move(m_questions.front());
  m_questions.erase(m_questions.begin());
  showNext();
  if (const std::function<void()>& act = isYes ? question.onYes : question.onNo) act();
}

void Banner::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.colour("status-info-soft"));
  painter.fillRect(0, height() - 1, width(), 1, theme.colour("hairline"));
  widgets::paintStatus(painter, {24, 21.5}, 7.5, picture::Status::info);
}

}  // namespace slipway::studio
