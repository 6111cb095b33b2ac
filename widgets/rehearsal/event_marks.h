#pragma once

#include <QPointF>
#include <vector>

#include "model/simulation/trace.h"

class QPainter;

namespace slipway::widgets {

/// What an event is on the timeline: something begins, something is checked, something is done.
enum class MarkShape { action, check, done, failed };

struct EventMark {
  simulation::Milliseconds time = 0;
  MarkShape shape = MarkShape::action;
  int event = 0;             ///< index in the trace
};

/// Marks of the events that are worth one, in the order of time. Events without a sentence have none.
std::vector<EventMark> marksOf(const simulation::Trace& trace);

/// Paints a mark: what has passed filled in its colour, what is ahead as an outline.
void paintMark(QPainter& painter, QPointF at, MarkShape shape, bool isPast);

}  // namespace slipway::widgets
