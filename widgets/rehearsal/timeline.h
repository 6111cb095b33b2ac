#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "model/simulation/trace.h"
#include "widgets/rehearsal/event_marks.h"
#include "widgets/rehearsal/strip.h"
#include "widgets/rehearsal/time_axis.h"

namespace slipway::widgets {

/// Phases, marks of events, curves on one axis, with the playhead over all of them; the curves' present values stand at the
/// left. Pressing or dragging anywhere on the axis goes to that moment, forwards and backwards.
class Timeline : public QWidget {
  Q_OBJECT

public:
  explicit Timeline(QWidget* parent = nullptr);

  void setTrace(std::shared_ptr<const simulation::Trace> trace);
  void setTime(simulation::Milliseconds now);
  void setProgress(double share);              ///< of the simulation that makes the trace, 0…1; negative: none runs
  simulation::Milliseconds time() const { return m_now; }
  const TimeAxis& axis() const { return m_axis; }
  const std::vector<Strip>& strips() const { return m_strips; }
  const std::vector<EventMark>& marks() const { return m_marks; }

Q_SIGNALS:
  void timeChosen(qint64 milliseconds);
  void scrubbing(bool isScrubbing);

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool event(QEvent* event) override;

private:
  void paintPhases(QPainter& painter) const;
  void paintMarks(QPainter& painter) const;
  void paintStrips(QPainter& painter) const;
  void paintScale(QPainter& painter) const;
  QRectF rowOf(int strip) const;
  const EventMark* markAt(const QPointF& point) const;

  std::shared_ptr<const simulation::Trace> m_trace;
  std::vector<Strip> m_strips;
  std::vector<EventMark> m_marks;
  TimeAxis m_axis;
  simulation::Milliseconds m_now = 0;
  double m_progress = -1;
  bool m_isScrubbing = false;
};

}  // namespace slipway::widgets
