#include "model/layout/routing/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "model/layout/node_size.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr double k_step = 2, k_longRoom = 60;   // px; a longer room is long enough to take the middle of

class Labels {
public:
  Labels(const Tree& tree, const TextMeasure& measure, const std::vector<Route>& routes) : m_tree(tree), m_measure(measure), m_routes(routes) {
    for (std::size_t i = 1; i < tree.items.size(); ++i) {
      const Item& item = tree.items[i];
      if (!item.isPlaced) continue;
      const int index = static_cast<int>(i);
      if (item.role == Role::outline) m_frames.push_back({item.box, 3});
      else if (item.role == Role::zone || item.role == Role::region) m_frames.push_back({item.box, 1});
      else if (isContainer(item.role) || item.role == Role::pipeline) m_frames.push_back({item.box, 2});
      else m_boxes.push_back(item.box);
      for (const Rect& title : {titleRect(tree, index, measure), routeTagRect(tree, index, measure)})
        if (title.width > 0) m_boxes.push_back(title);
    }
    for (const Route& route : routes) m_byBundle[route.bundle].push_back(&route);
    for (const Route& route : routes)
      for (std::size_t k = 0; k + 1 < route.points.size(); ++k) {
        const Point &a = route.points[k], &b = route.points[k + 1];
        m_runs.push_back({std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)});
      }
  }

  std::vector<std::optional<Point>> place() {
    std::vector<std::optional<Point>> centres(m_routes.size());
    std::set<std::pair<int, std::string>> said;   // what one trunk carries is said once
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
      const std::string& text = m_routes[i].link->relation->label;
      if (text.empty() || said.count({m_routes[i].bundle, text}) > 0) continue;
      const double width = labelWidthOf(text, m_measure);
      if (const std::optional<Point> centre = centreOf(i, width)) {
        centres[i] = centre;
        said.emplace(m_routes[i].bundle, text);
        m_boxes.push_back({centre->x - width / 2, centre->y - labelHeight / 2, width, labelHeight});
      }
    }
    return centres;
  }

private:
  // Beside the first vertical run with room, in the middle of that room; else above or below a horizontal one.
  std::optional<Point> centreOf(std::size_t route, double width) const {
    const std::vector<Point>& points = m_routes[route].points;
    const double beside = std::max(labelBeside, width / 2 + 8);
    for (const int borders : {0, 1, 2})
      for (const bool isVertical : {true, false})
        for (std::size_t k = 0; k + 1 < points.size(); ++k) {
          const Point &a = points[k], &b = points[k + 1];
          if ((a.x == b.x) != isVertical || isTrunk(route, a, b)) continue;
          const double around = isVertical ? labelHeight / 2 : -width / 2;
          const double begin = std::min(isVertical ? a.y : a.x, isVertical ? b.y : b.x) - (k == 0 && isVertical ? 0 : around);
          const double end = std::max(isVertical ? a.y : a.x, isVertical ? b.y : b.x) + (k + 2 == points.size() && isVertical ? 0 : around);
          for (const double side : isVertical ? std::array{beside, -beside} : std::array{-labelHeight / 2 - 5, labelHeight / 2 + 5}) {
            const double line = (isVertical ? a.x : a.y) + side;
            if (const std::optional<double> at = firstRoom(begin, end, width, borders, m_routes[route].space->limits, [&](double t) { return isVertical ? Point{line, t} : Point{t, line}; }))
              return isVertical ? Point{line, *at} : Point{*at, line};
          }
        }
    return std::nullopt;
  }

  // Whether a run is shared with an edge of the bundle that says something else: a label there would speak for both.
  bool isTrunk(std::size_t route, const Point& a, const Point& b) const {
    const Route& own = m_routes[route];
    for (const Route* other : m_byBundle.at(own.bundle)) {
      if (other->link->relation->label == own.link->relation->label) continue;
      for (std::size_t k = 0; k + 1 < other->points.size(); ++k) {
        const Point &c = other->points[k], &d = other->points[k + 1];
        const bool isSameLine = a.x == b.x ? c.x == d.x && c.x == a.x : c.y == d.y && c.y == a.y;
        const double begin = a.x == b.x ? std::max(std::min(a.y, b.y), std::min(c.y, d.y)) : std::max(std::min(a.x, b.x), std::min(c.x, d.x));
        const double end = a.x == b.x ? std::min(std::max(a.y, b.y), std::max(c.y, d.y)) : std::min(std::max(a.x, b.x), std::max(c.x, d.x));
        if (isSameLine && end - begin > 1) return true;
      }
    }
    return false;
  }

  // The middle of the first stretch between begin and end where a plate stands free.
  template <typename PointAt>
  std::optional<double> firstRoom(double begin, double end, double width, int borders, const Rect& limits, PointAt pointAt) const {
    std::optional<double> from;
    double to = begin;
    for (double t = begin; t <= end; t += k_step) {
      if (isFree(pointAt(t), width, borders) && limits.contains(plateAt(pointAt(t), width))) {
        if (!from) from = t;
        to = t;
        if (to - *from > k_longRoom) break;
      } else if (from)
        break;
    }
    if (!from) return std::nullopt;
    return (*from + to) / 2;
  }

  static Rect plateAt(Point centre, double width) { return {centre.x - width / 2, centre.y - labelHeight / 2, width, labelHeight}; }

  // `borders`: 0: on no container's border; 1: a zone's or a region's may lie beneath; 2: any but outlines.
  bool isFree(Point centre, double width, int borders) const {
    const Rect plate = plateAt(centre, width);
    const Rect around = plate.grownBy(labelGap - 0.5);
    if (std::any_of(m_boxes.begin(), m_boxes.end(), [&](const Rect& box) { return box.intersects(around); })) return false;
    for (const Frame& frame : m_frames)
      if (frame.least > borders && frame.rect.intersects(plate.grownBy(2)) && !frame.rect.contains(plate.grownBy(2))) return false;
    for (const Rect& run : m_runs)
      if (around.x < run.right() + 0.01 && run.x < around.right() + 0.01 && around.y < run.bottom() + 0.01 && run.y < around.bottom() + 0.01) return false;
    return true;
  }

  struct Frame { Rect rect; int least; };   // least: see isFree

  const Tree& m_tree;
  const TextMeasure& m_measure;
  const std::vector<Route>& m_routes;
  std::vector<Rect> m_boxes, m_runs;
  std::vector<Frame> m_frames;
  std::map<int, std::vector<const Route*>> m_byBundle;
};

}  // namespace

double labelWidthOf(const std::string& text, const TextMeasure& measure) { return measure.width(text, 10, 500, false) + 2 * labelPadding; }

std::vector<std::optional<Point>> placeLabels(const Tree& tree, const TextMeasure& measure, const std::vector<Route>& routes) {
  return Labels(tree, measure, routes).place();
}

}  // namespace slipway::layout
