#include "widgets/rehearsal/timeline.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>

#include "widgets/rehearsal/playhead.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

using simulation::Milliseconds;

namespace {

constexpr double axisLeft = 318;
constexpr double axisRightMargin = 58;
constexpr double phaseTop = 22, phaseHeight = 8;
constexpr double markMiddle = 39;
constexpr double stripTop = 47, stripHeight = 22.5, stripPitch = 24.5;
constexpr double scaleBaseline = 156;
constexpr std::size_t mostStrips = 4;

const char* tokenOf(const simulation::Phase& phase) {
  if (phase.status == "Failed") return "status-error";
  return phase.status == "Succeeded" || phase.status.empty() ? "status-ok" : "status-starting";
}

}  // namespace

Timeline::Timeline(QWidget* parent) : QWidget(parent) {
  setFixedHeight(164);
  setMouseTracking(true);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void Timeline::setTrace(std::shared_ptr<const simulation::Trace> trace) {
  m_trace = std::move(trace);
  m_strips = m_trace ? stripsOf(*m_trace, mostStrips) : std::vector<Strip>();
  m_marks = m_trace ? marksOf(*m_trace) : std::vector<EventMark>();
  m_axis.end = m_trace ? std::max<Milliseconds>(m_trace->end, 1) : 1;
  m_now = 0;
  update();
}

void Timeline::setTime(Milliseconds now) {
  now = std::clamp<Milliseconds>(now, 0, m_axis.end);
  if (now == m_now) return;
  m_now = now;
  update();
}

void Timeline::setProgress(double share) {
  m_progress = share;
  update();
}

QRectF Timeline::rowOf(int strip) const { return {m_axis.left, stripTop + strip * stripPitch, m_axis.right - m_axis.left, stripHeight}; }

void Timeline::resizeEvent(QResizeEvent*) {
  m_axis.left = axisLeft;
  m_axis.right = std::max(axisLeft + 60, width() - axisRightMargin);
}

void Timeline::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.colour("panel"));
  painter.fillRect(0, 0, width(), 1, theme.colour("hairline"));
  if (m_trace == nullptr) {
    painter.setFont(Theme::font(12));
    painter.setPen(theme.colour("text-2"));
    painter.drawText(QRectF(m_axis.left, 0, m_axis.right - m_axis.left, height()), Qt::AlignCenter,
                     m_progress < 0 ? QStringLiteral("Press Play to see a commit travel to production.")
                                    : QStringLiteral("Simulating: %1 %").arg(qRound(m_progress * 100)));
    if (m_progress >= 0) painter.fillRect(QRectF(0, 0, width() * m_progress, 2), theme.colour("accent"));
    return;
  }
  paintPhases(painter);
  paintMarks(painter);
  paintStrips(painter);
  paintScale(painter);
  paintPlayhead(painter, m_axis, m_now, 1, stripTop + stripPitch * static_cast<double>(m_strips.size()), width());
}

void Timeline::paintPhases(QPainter& painter) const {
  const Theme& theme = Theme::current();
  painter.setFont(Theme::font(10.5, 500));
  const QFontMetricsF metrics(painter.font());
  double labelEnd = 0;
  for (const simulation::Phase& phase : m_trace->phases) {
    const double left = m_axis.at(phase.begin) + 1;
    const double right = std::max(left + 2, m_axis.at(phase.end) - 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour("hover"));
    painter.drawRoundedRect(QRectF(left, phaseTop, right - left, phaseHeight), 3, 3);
    const double passed = std::min(right, m_axis.at(m_now));
    const bool isOver = m_now >= phase.end;
    if (passed > left) {
      painter.setBrush(theme.colour(isOver ? tokenOf(phase) : phase.status == "Failed" ? "status-error" : "status-starting", 0.85));
      painter.drawRoundedRect(QRectF(left, phaseTop, passed - left, phaseHeight), 3, 3);
    }
    // A short phase's name may run over the next bar, but not into the next name or the bubble.
    const QString title = QString::fromStdString(phase.title);
    const double wanted = metrics.horizontalAdvance(title);
    // A name moves along its own bar to make room for the one before it.
    double at = left + 1;
    if (at < labelEnd + 10 && labelEnd + 10 + wanted < right) at = labelEnd + 10;
    const double head = m_axis.at(m_now);
    const bool isUnderBubble = at < head + 26 && at + wanted > head - 26;
    if (at < labelEnd + 8 || isUnderBubble || at + wanted > m_axis.right + axisRightMargin) continue;
    painter.setPen(theme.colour(m_now >= phase.begin ? "text" : "text-2"));
    painter.drawText(QPointF(at, 17), title);
    labelEnd = at + wanted;
  }
}

void Timeline::paintMarks(QPainter& painter) const {
  double lastX = -100;
  for (const EventMark& mark : m_marks) {
    const double x = m_axis.at(mark.time);
    // Marks at one moment lie over each other; drawing the first of them says enough.
    if (x - lastX < 1.5) continue;
    paintMark(painter, {x, markMiddle}, mark.shape, mark.time <= m_now);
    lastX = x;
  }
}

void Timeline::paintStrips(QPainter& painter) const {
  const Theme& theme = Theme::current();
  for (std::size_t i = 0; i < m_strips.size(); ++i) {
    const Strip& strip = m_strips[i];
    const QRectF row = rowOf(static_cast<int>(i));
    paintStrip(painter, strip, row, m_axis, m_now);
    const double baseline = row.top() + 15.6;
    painter.setPen(theme.colour("text-2"));
    painter.setFont(Theme::font(12, 500));
    painter.drawText(QPointF(16, baseline), strip.title);
    painter.setFont(Theme::font(11.5));
    painter.drawText(QPointF(204, baseline - 0.2), strip.unit);
    painter.setFont(Theme::font(9.5, 400, true));
    painter.drawText(QPointF(m_axis.right + 8, row.top() + 14.7), strip.rangeText());
    painter.setFont(Theme::font(14, 600));
    painter.setPen(theme.colour("text"));
    const QString value = strip.textAt(m_now);
    painter.drawText(QPointF(196 - QFontMetricsF(painter.font()).horizontalAdvance(value), baseline + 0.7), value);
  }
}

void Timeline::paintScale(QPainter& painter) const {
  const Theme& theme = Theme::current();
  const Milliseconds step = m_axis.step(70);
  const double bottom = stripTop + stripPitch * static_cast<double>(m_strips.size());
  painter.setFont(Theme::font(10, 400, true));
  const QFontMetricsF metrics(painter.font());
  for (Milliseconds time = 0; time <= m_axis.end; time += step) {
    const double x = m_axis.at(time);
    const QString text = clockOf(time);
    const double wanted = metrics.horizontalAdvance(text);
    if (time > 0) painter.fillRect(QRectF(std::floor(x), stripTop, 1, bottom - stripTop), theme.colour("hairline"));
    painter.setPen(theme.colour("text-2"));
    painter.drawText(QPointF(time == 0 ? x : x - wanted / 2, std::min(scaleBaseline, bottom + 11)), text);
  }
}

const EventMark* Timeline::markAt(const QPointF& point) const {
  if (std::abs(point.y() - markMiddle) > 8) return nullptr;
  for (const EventMark& mark : m_marks)
    if (std::abs(m_axis.at(mark.time) - point.x()) < 5) return &mark;
  return nullptr;
}

void Timeline::mousePressEvent(QMouseEvent* event) {
  if (m_trace == nullptr || event->button() != Qt::LeftButton || event->position().x() < m_axis.left - 10) return;
  m_isScrubbing = true;
  Q_EMIT scrubbing(true);
  const EventMark* mark = markAt(event->position());
  Q_EMIT timeChosen(mark != nullptr ? mark->time : m_axis.timeAt(event->position().x()));
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
  const bool isOnAxis = m_trace != nullptr && event->position().x() >= m_axis.left - 10;
  setCursor(markAt(event->position()) != nullptr ? Qt::PointingHandCursor : isOnAxis ? Qt::SizeHorCursor : Qt::ArrowCursor);
  if (m_isScrubbing) Q_EMIT timeChosen(m_axis.timeAt(event->position().x()));
}

void Timeline::mouseReleaseEvent(QMouseEvent*) {
  if (!m_isScrubbing) return;
  m_isScrubbing = false;
  Q_EMIT scrubbing(false);
}

void Timeline::wheelEvent(QWheelEvent* event) {
  if (m_trace == nullptr || event->angleDelta().y() == 0) return;
  const Milliseconds by = event->angleDelta().y() > 0 ? -1000 : 1000;
  Q_EMIT timeChosen(std::clamp<Milliseconds>(m_now + by, 0, m_axis.end));
}

bool Timeline::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && m_trace != nullptr) {
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const EventMark* mark = markAt(help->pos())) {
      const simulation::Event& shown = m_trace->events[static_cast<std::size_t>(mark->event)];
      QToolTip::showText(help->globalPos(), clockOf(shown.t) + QStringLiteral("  ") + QString::fromStdString(shown.message), this);
      return true;
    }
  }
  return QWidget::event(event);
}

}  // namespace slipway::widgets
