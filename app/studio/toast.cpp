#include "app/studio/toast.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>

#include "widgets/theme/status_shape.h"
#include "widgets/theme/theme.h"

namespace slipway::studio {

using widgets::Theme;

namespace {

constexpr int height36 = 36;           // of a card with one line
constexpr int lineHeight = 18;
constexpr int mostLines = 3;
constexpr int aside = 10;              // for the shadow
constexpr int showFor = 6000;          // ms
constexpr double textLeft = aside + 38;

QFont sentenceFont() { return Theme::font(12.5, 500); }
QFont actionFont() { return Theme::font(12.5, 600); }

/// The sentence in lines of at most `width` px; what is beyond the last one is cut off with an ellipsis.
QStringList wrapped(const QString& sentence, double width) {
  QTextLayout layout(sentence, sentenceFont());
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  QStringList lines;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    const bool isLast = lines.size() + 1 == mostLines;
    const QString text = isLast ? sentence.mid(line.textStart()) : sentence.mid(line.textStart(), line.textLength());
    lines << QFontMetricsF(sentenceFont()).elidedText(text.trimmed(), Qt::ElideRight, width);
    if (isLast) break;
  }
  layout.endLayout();
  return lines;
}

}  // namespace

Toast::Toast(QWidget* host) : QWidget(host) {
  setMouseTracking(true);
  hide();
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
  host->installEventFilter(this);
}

void Toast::showSentence(const QString& sentence, picture::Status status, const QString& action, std::function<void()> act) {
  m_sentence = sentence;
  m_status = status;
  m_action = action;
  m_act = std::move(act);
  setAccessibleName(sentence);
  place();
  show();
  raise();
  m_timer.start(showFor);
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void Toast::place() {
  const QFontMetricsF metrics(sentenceFont());
  const double actionWidth = m_action.isEmpty() ? 0 : QFontMetricsF(actionFont()).horizontalAdvance(m_action) + 14;
  const double most = parentWidget()->width() - 2 * aside - 24 - 38 - 18 - actionWidth;
  m_shown = wrapped(m_sentence, most);
  double widest = 0;
  for (const QString& line : m_shown) widest = std::max(widest, metrics.horizontalAdvance(line));
  const double inner = 38 + widest + actionWidth + 18;
  resize(qCeil(inner) + 2 * aside, height36 + lineHeight * static_cast<int>(m_shown.size() - 1) + 2 * aside);
  move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - 14);
  update();
}

QRect Toast::actionRect() const {
  if (m_action.isEmpty()) return {};
  const double width = QFontMetricsF(actionFont()).horizontalAdvance(m_action);
  return QRectF(this->width() - aside - 18 - width - 4, aside + 4, width + 8, height36 - 8).toRect();
}

void Toast::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF card = QRectF(rect()).adjusted(aside + 0.5, aside + 0.5, -aside - 0.5, -aside - 0.5);
  painter.setPen(Qt::NoPen);
  for (const double spread : {8.0, 5.5, 3.5, 1.5}) {
    QColor shade = theme.isDark() ? QColor(Qt::black) : QColor(0x1A, 0x23, 0x33);
    shade.setAlphaF(theme.isDark() ? 0.11F : 0.03F);
    painter.setBrush(shade);
    painter.drawRoundedRect(card.adjusted(-spread, -spread * 0.4, spread, spread), 8 + spread, 8 + spread);
  }
  painter.setBrush(theme.colour("panel"));
  painter.setPen(QPen(theme.colour("control-line"), 1));
  painter.drawRoundedRect(card, 8, 8);
  widgets::paintStatus(painter, {aside + 22.0, aside + 18.0}, 7.5, m_status);
  painter.setFont(sentenceFont());
  painter.setPen(theme.colour("text"));
  for (int i = 0; i < m_shown.size(); ++i) painter.drawText(QPointF(textLeft, aside + 22.5 + lineHeight * i), m_shown[i]);
  if (m_action.isEmpty()) return;
  painter.setFont(actionFont());
  painter.setPen(theme.colour("accent"));
  painter.drawText(QPointF(actionRect().left() + 4, aside + 22.5), m_action);
}

void Toast::mousePressEvent(QMouseEvent* event) {
  const bool isAction = actionRect().contains(event->pos());
  hide();
  if (isAction && m_act) m_act();
}

void Toast::mouseMoveEvent(QMouseEvent* event) {
  setCursor(actionRect().contains(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Toast::enterEvent(QEnterEvent*) { m_timer.stop(); }
void Toast::leaveEvent(QEvent*) { m_timer.start(showFor / 2); }

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize && !isHidden()) place();
  return false;
}

}  // namespace slipway::studio
