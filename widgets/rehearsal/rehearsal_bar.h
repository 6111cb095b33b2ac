#pragma once

#include <QWidget>
#include <memory>

#include "model/simulation/trace.h"

namespace slipway::widgets {

class Timeline;
class Transport;

/// The bar below the drawing while a rehearsal is open. It shows a trace at a moment and says which moment is wanted; it keeps
/// no clock.
class RehearsalBar : public QWidget {
  Q_OBJECT

public:
  explicit RehearsalBar(QWidget* parent = nullptr);

  void setTrace(std::shared_ptr<const simulation::Trace> trace);    ///< nullptr: none yet
  void setProgress(double share);              ///< 0…1 while the simulation runs; negative: not running
  void setTime(simulation::Milliseconds now);
  void setPlaying(bool isPlaying);
  void setSpeed(double speed);

  Timeline* timeline() const { return m_timeline; }
  Transport* transport() const { return m_transport; }

  /// The next or last moment that has a sentence; the end or the start if there is none.
  simulation::Milliseconds stepFrom(simulation::Milliseconds now, int direction) const;

Q_SIGNALS:
  void timeChosen(qint64 milliseconds);
  void playToggled();
  void speedChosen(double speed);              ///< Transport::fastest: as fast as possible
  void scrubbing(bool isScrubbing);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void step(int direction);

  std::shared_ptr<const simulation::Trace> m_trace;
  Timeline* m_timeline;
  Transport* m_transport;
};

}  // namespace slipway::widgets
