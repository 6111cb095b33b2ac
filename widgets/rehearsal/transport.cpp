#include "widgets/rehearsal/transport.h"

#include <QComboBox>
#include <QPainter>
#include <QToolButton>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double speeds[] = {0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, Transport::fastest};

QString wordOf(double speed) { return speed == Transport::fastest ? QStringLiteral("max") : QString::number(speed) + u'×'; }

/// Play stands out from its neighbours: it is what one looks for.
class PlayButton : public QToolButton {
public:
  using QToolButton::QToolButton;

protected:
  void paintEvent(QPaintEvent*) override {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const QColor accent = theme.colour("accent");
    painting::drawBox(painter, rect(), 7, underMouse() ? accent.darker(107) : accent, {});
    const bool isPlaying = isChecked();
    painter.drawPixmap(QPointF(width() / 2.0 - 8, height() / 2.0 - 8),
                       theme.glyph(isPlaying ? "ui-pause" : "ui-play", 16, theme.colour("accent-text"), devicePixelRatioF()));
    if (hasFocus()) painting::drawFocusRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), 5);
  }
};

}  // namespace

Transport::Transport(QWidget* parent) : QWidget(parent), m_speed(new QComboBox(this)) {
  setFixedSize(262, 44);
  const auto first = addButton("ui-first", QStringLiteral("To the start  (Home)"), 14);
  const auto back = addButton("ui-step-back", QStringLiteral("Back to the last sentence  (Left)"), 43);
  m_play = new PlayButton(this);
  m_play->setCheckable(true);
  m_play->setGeometry(74, 8, 36, 30);
  const auto step = addButton("ui-step-forward", QStringLiteral("On to the next sentence  (Right)"), 116);
  const auto last = addButton("ui-last", QStringLiteral("To the end  (End)"), 146);
  m_speed->setGeometry(184, 9, 64, 28);
  m_speed->setFont(Theme::font(12.5, 500));
  m_speed->setAccessibleName(QStringLiteral("Speed"));
  m_speed->setToolTip(QStringLiteral("Simulated seconds a second"));
  m_speed->setFocusPolicy(Qt::ClickFocus);
  for (const double speed : speeds) m_speed->addItem(wordOf(speed), speed);
  setSpeed(1);
  setPlaying(false);

  connect(first, &QToolButton::clicked, this, &Transport::firstRequested);
  connect(last, &QToolButton::clicked, this, &Transport::lastRequested);
  connect(back, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
  connect(step, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
  connect(m_play, &QToolButton::clicked, this, [this] {
    m_play->setChecked(m_isPlaying);
    Q_EMIT playToggled();
  });
  connect(m_speed, &QComboBox::activated, this, [this] { Q_EMIT speedChosen(speed()); });
}

QToolButton* Transport::addButton(const char* icon, const QString& tip, int x) {
  auto* button = new QToolButton(this);
  button->setIcon(Theme::current().icon(icon));
  button->setIconSize({16, 16});
  button->setGeometry(x, 9, 28, 28);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setAutoRepeat(tip.contains(u"sentence"));
  return button;
}

void Transport::setPlaying(bool isPlaying) {
  m_isPlaying = isPlaying;
  m_play->setChecked(isPlaying);
  m_play->setToolTip(isPlaying ? QStringLiteral("Pause  (Space)") : QStringLiteral("Play  (Space)"));
  m_play->setAccessibleName(isPlaying ? QStringLiteral("Pause") : QStringLiteral("Play"));
}

void Transport::setSpeed(double speed) {
  const int index = m_speed->findData(speed);
  if (index >= 0) m_speed->setCurrentIndex(index);
}

double Transport::speed() const { return m_speed->currentData().toDouble(); }

}  // namespace slipway::widgets
