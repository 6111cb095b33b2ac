#include "widgets/rehearsal/event_marks.h"

#include <QPainter>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

MarkShape shapeOf(const simulation::Event& event) {
  const std::string& to = event.to;
  if (to == "Failed" || to == "FAILED" || to == "unhealthy" || event.kind == "request-failed") return MarkShape::failed;
  if (to == "Succeeded" || to == "SUCCEEDED" || to == "COMPLETED" || to == "healthy" || to == "STOPPED" || event.kind == "image") return MarkShape::done;
  if (event.kind == "target" && to == "initial") return MarkShape::check;
  return MarkShape::action;
}

const char* tokenOf(MarkShape shape) {
  switch (shape) {
    case MarkShape::action: return "accent";
    case MarkShape::check: return "status-starting";
    case MarkShape::done: return "status-ok";
    case MarkShape::failed: return "status-error";
  }
  return "accent";
}

}  // namespace

std::vector<EventMark> marksOf(const simulation::Trace& trace) {
  std::vector<EventMark> marks;
  for (std::size_t i = 0; i < trace.events.size(); ++i)
    if (!trace.events[i].message.empty()) marks.push_back({trace.events[i].t, shapeOf(trace.events[i]), static_cast<int>(i)});
  return marks;
}

void paintMark(QPainter& painter, QPointF at, MarkShape shape, bool isPast) {
  const Theme& theme = Theme::current();
  painter.setPen(QPen(isPast ? theme.colour(tokenOf(shape)) : theme.colour("text-3"), 1.2));
  painter.setBrush(isPast ? theme.colour(tokenOf(shape)) : theme.colour("panel"));
  switch (shape) {
    case MarkShape::action: {
      const QPointF diamond[] = {at + QPointF(0, -4), at + QPointF(4, 0), at + QPointF(0, 4), at + QPointF(-4, 0)};
      painter.drawPolygon(diamond, 4);
      break;
    }
    case MarkShape::check: {
      const QPointF triangle[] = {at + QPointF(0, -4), at + QPointF(4, 3), at + QPointF(-4, 3)};
      painter.drawPolygon(triangle, 3);
      break;
    }
    case MarkShape::done: painter.drawEllipse(at, 3.6, 3.6); break;
    case MarkShape::failed: {
      painter.setPen(QPen(theme.colour(isPast ? "status-error" : "text-3"), 2, Qt::SolidLine, Qt::RoundCap));
      painter.drawLine(at + QPointF(-3, -3), at + QPointF(3, 3));
      painter.drawLine(at + QPointF(3, -3), at + QPointF(-3, 3));
      break;
    }
  }
}

}  // namespace slipway::widgets
