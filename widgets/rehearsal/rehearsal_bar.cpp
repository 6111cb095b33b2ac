#include "widgets/rehearsal/rehearsal_bar.h"

#include <QKeyEvent>

#include "widgets/rehearsal/timeline.h"
#include "widgets/rehearsal/transport.h"

namespace slipway::widgets {

using simulation::Milliseconds;

RehearsalBar::RehearsalBar(QWidget* parent) : QWidget(parent), m_timeline(new Timeline(this)), m_transport(new Transport(this)) {
  setFixedHeight(164);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(QStringLiteral("Rehearsal"));
  m_transport->move(0, 1);
  connect(m_transport, &Transport::playToggled, this, &RehearsalBar::playToggled);
  connect(m_transport, &Transport::speedChosen, this, &RehearsalBar::speedChosen);
  connect(m_transport, &Transport::stepRequested, this, &RehearsalBar::step);
  connect(m_transport, &Transport::firstRequested, this, [this] { Q_EMIT timeChosen(0); });
  connect(m_transport, &Transport::lastRequested, this, [this] { Q_EMIT timeChosen(m_trace ? m_trace->end : 0); });
  connect(m_timeline, &Timeline::timeChosen, this, &RehearsalBar::timeChosen);
  connect(m_timeline, &Timeline::scrubbing, this, &RehearsalBar::scrubbing);
  setTrace(nullptr);
}

void RehearsalBar::setTrace(std::shared_ptr<const simulation::Trace> trace) {
  m_trace = std::move(trace);
  m_timeline->setTrace(m_trace);
  m_transport->setEnabled(m_trace != nullptr);
}

void RehearsalBar::setProgress(double share) { m_timeline->setProgress(share); }
void RehearsalBar::setTime(Milliseconds now) { m_timeline->setTime(now); }
void RehearsalBar::setPlaying(bool isPlaying) { m_transport->setPlaying(isPlaying); }
void RehearsalBar::setSpeed(double speed) { m_transport->setSpeed(speed); }

Milliseconds RehearsalBar::stepFrom(Milliseconds now, int direction) const {
  const std::vector<EventMark>& marks = m_timeline->marks();
  if (direction > 0) {
    for (const EventMark& mark : marks)
      if (mark.time > now) return mark.time;
    return m_trace ? m_trace->end : 0;
  }
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
    if (mark->time < now) return mark->time;
  return 0;
}

void RehearsalBar::step(int direction) { Q_EMIT timeChosen(stepFrom(m_timeline->time(), direction)); }

void RehearsalBar::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Space: Q_EMIT playToggled(); return;
    case Qt::Key_Left: step(-1); return;
    case Qt::Key_Right: step(1); return;
    case Qt::Key_Home: Q_EMIT timeChosen(0); return;
    case Qt::Key_End: Q_EMIT timeChosen(m_trace ? m_trace->end : 0); return;
    default: QWidget::keyPressEvent(event);
  }
}

void RehearsalBar::resizeEvent(QResizeEvent*) { m_timeline->setGeometry(0, 0, width(), height()); }

}  // namespace slipway::widgets
