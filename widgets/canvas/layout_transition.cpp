#include "widgets/canvas/layout_transition.h"

#include <QEasingCurve>
#include <algorithm>
#include <cmath>

#include "widgets/canvas/camera.h"

namespace slipway::widgets {

namespace {

constexpr std::size_t mostMoves = 1000;

QPointF mapped(const QPointF& point, const QRectF& from, const QRectF& to) {
  const double x = from.width() > 0 ? (point.x() - from.x()) / from.width() : 0;
  const double y = from.height() > 0 ? (point.y() - from.y()) / from.height() : 0;
  return {to.x() + x * to.width(), to.y() + y * to.height()};
}

QRectF blend(const QRectF& a, const QRectF& b, double t) {
  return {a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t, a.width() + (b.width() - a.width()) * t,
          a.height() + (b.height() - a.height()) * t};
}

void shiftBy(layout::Point& point, const QPointF& by) {
  point.x += by.x();
  point.y += by.y();
}

}  // namespace

void LayoutTransition::begin(const Elements& before, const Elements& after, int duration) {
  stop();
  m_duration = duration;
  if (duration <= 0) return;
  for (const Element& element : after.all()) {
    const int number = before.find(element.id);
    if (number >= 0 && before[number].box != element.box) m_changes[element.id] = {before[number].box, element.box};
  }
  for (const Edge& edge : after.edges()) {
    const int number = before.findEdge(edge.id);
    if (number >= 0 && before.edge(number).points != edge.points) m_edges[edge.id] = {before.edge(number).points, edge.points};
  }
  if (m_changes.empty() || m_changes.size() > mostMoves) return stop();
  m_time.start();
}

bool LayoutTransition::isRunning() const { return !m_changes.empty() && m_time.elapsed() < m_duration; }

double LayoutTransition::share() const {
  const double t = std::clamp(static_cast<double>(m_time.elapsed()) / std::max(m_duration, 1), 0.0, 1.0);
  return QEasingCurve(QEasingCurve::OutCubic).valueForProgress(t);
}

picture::Group LayoutTransition::between(const picture::Group& group) const {
  picture::Group moved = group;
  const double t = share();
  if (const auto change = m_changes.find(group.id); change != m_changes.end()) {
    const auto& [from, to] = change->second;
    const QRectF now = blend(from, to, t);
    const QPointF shift = now.topLeft() - to.topLeft();
    for (picture::Mark& mark : moved.marks) {
      if (auto* box = std::get_if<picture::BoxMark>(&mark)) {
        // The box itself grows or shrinks; what stands in it only moves, or it would look squeezed.
        const bool isWhole = std::abs(box->rect.width - to.width()) < 4 && std::abs(box->rect.height - to.height()) < 4;
        const QRectF rect = toQt(box->rect);
        box->rect = fromQt(isWhole ? QRectF(mapped(rect.topLeft(), to, now), mapped(rect.bottomRight(), to, now)) : rect.translated(shift));
      } else if (auto* path = std::get_if<picture::PathMark>(&mark)) {
        for (layout::Point& point : path->points) shiftBy(point, shift);
      } else if (auto* text = std::get_if<picture::TextMark>(&mark)) {
        shiftBy(text->baseline, shift);
      } else if (auto* icon = std::get_if<picture::IconMark>(&mark)) {
        icon->rect = fromQt(toQt(icon->rect).translated(shift));
      }
    }
  } else if (const auto edge = m_edges.find(group.id); edge != m_edges.end()) {
    const auto& [from, to] = edge->second;
    const bool canBlend = from.size() == to.size();
    for (picture::Mark& mark : moved.marks) {
      if (auto* path = std::get_if<picture::PathMark>(&mark)) {
        // The line itself keeps its points in common with the route; heads and plates follow the end that is nearer.
        for (layout::Point& point : path->points) {
          const QPointF at = toQt(point);
          if (!canBlend) continue;
          std::size_t nearest = 0;
          for (std::size_t i = 1; i < to.size(); ++i)
            if (QPointF(to[i] - at).manhattanLength() < QPointF(to[nearest] - at).manhattanLength()) nearest = i;
          shiftBy(point, (from[nearest] - to[nearest]) * (1 - t));
        }
        if (!canBlend) path->line.alpha *= t, path->fill.alpha *= t;
      } else if (auto* text = std::get_if<picture::TextMark>(&mark)) {
        text->fill.alpha *= t;
      } else if (auto* box = std::get_if<picture::BoxMark>(&mark)) {
        box->fill.alpha *= t;
        box->line.alpha *= t;
      }
    }
  }
  return moved;
}

}  // namespace slipway::widgets
