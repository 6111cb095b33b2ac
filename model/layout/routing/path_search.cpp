#include "model/layout/routing/path_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr double k_bend = 40;              // a bend is worth that much detour
constexpr double k_depth = 0.05;           // a px inside a container costs that much more for each of Ground::weight
constexpr double k_sharing = 0.4;          // a px along the bundle's trunk costs that part
constexpr double k_reach = 120;            // how far out of its box a port looks for a line

struct Open {
  float estimate, cost;
  std::uint32_t state;
  // Ties are broken by state, so that the same input gives the same path everywhere.
  bool operator>(const Open& other) const { return estimate != other.estimate ? estimate > other.estimate : state > other.state; }
};

bool isSegmentFree(const Space& space, Point a, Point b, double around, int own, int other) {
  const Rect swept{std::min(a.x, b.x) - around, std::min(a.y, b.y) - around, std::abs(a.x - b.x) + 2 * around, std::abs(a.y - b.y) + 2 * around};
  return std::none_of(space.obstacles.begin(), space.obstacles.end(), [&](const Obstacle& o) {
    return (o.item < 0 || (o.item != own && o.item != other)) && o.rect.intersects(swept);
  });
}

/// The runs of a trunk in one direction, found by the line of the grid on which they lie.
class Trunk {
public:
  Trunk(const std::vector<Run1d>* runs, bool isHorizontal, const std::vector<double>& lines) {
    if (runs == nullptr) return;
    for (const Run1d& run : *runs)
      if (run.isHorizontal == isHorizontal) m_runs.push_back(run);
    if (m_runs.empty()) return;
    std::sort(m_runs.begin(), m_runs.end(), [](const Run1d& a, const Run1d& b) { return a.at < b.at; });
    m_first.reserve(lines.size());
    std::size_t first = 0;
    for (const double line : lines) {
      while (first < m_runs.size() && m_runs[first].at <= line - k_near) ++first;
      m_first.push_back(static_cast<std::uint32_t>(first));
    }
  }

  /// Whether a step from `a` to `b` along a line runs along the trunk.
  bool holds(std::size_t line, double at, double a, double b) const {
    if (m_runs.empty()) return false;
    const double begin = std::min(a, b), end = std::max(a, b);
    for (std::size_t i = m_first[line]; i < m_runs.size() && m_runs[i].at < at + k_near; ++i)
      if (m_runs[i].begin <= begin + 1 && m_runs[i].end >= end - 1) return true;
    return false;
  }

private:
  static constexpr double k_near = 1;   // px beside a line that are still on it

  std::vector<Run1d> m_runs;            ///< by place
  std::vector<std::uint32_t> m_first;   ///< of each line: the first run near it
};

std::size_t nearestLine(const std::vector<double>& lines, double at) {
  const auto above = std::lower_bound(lines.begin(), lines.end(), at);
  if (above == lines.begin()) return 0;
  if (above == lines.end()) return lines.size() - 1;
  return static_cast<std::size_t>((*above - at < at - *(above - 1) ? above : above - 1) - lines.begin());
}

}  // namespace

std::vector<PathSearch::Port> PathSearch::portsOf(const Space& space, const SearchGrid& grid, const Rect& box, int item, const SideCosts& costs) {
  std::vector<Port> ports;
  if (grid.width() == 0 || grid.height() == 0) return ports;
  for (const Side side : k_sides) {
    const double cost = costs[static_cast<std::size_t>(side)];
    if (cost < 0) continue;
    const SideLine line = lineOf(box, side);
    const double centre = (line.begin + line.end) / 2;
    const bool isAcross = isUpright(side);      // the stub runs horizontally
    const std::vector<double>& along = isAcross ? grid.ys() : grid.xs();
    const std::vector<double>& away = isAcross ? grid.xs() : grid.ys();
    const std::size_t row = nearestLine(along, centre);
    if (along[row] <= line.begin || along[row] >= line.end) continue;
    const bool isOutwardUp = side == Side::right || side == Side::bottom;
    const auto start = isOutwardUp ? std::upper_bound(away.begin(), away.end(), line.at + 3) : std::lower_bound(away.begin(), away.end(), line.at - 3);
    const auto consider = [&](std::size_t column) {
      if (std::abs(away[column] - line.at) > k_reach) return true;
      const std::size_t cell = isAcross ? grid.at(column, row) : grid.at(row, column);
      if (!grid.isPointFree(cell)) return false;
      const Point border = isAcross ? Point{line.at, along[row]} : Point{along[row], line.at};
      const Point outside = isAcross ? Point{away[column], along[row]} : Point{along[row], away[column]};
      if (isSegmentFree(space, border, outside, 1, item, item)) ports.push_back({cell, border, side, cost + std::abs(away[column] - line.at)});
      return true;
    };
    if (isOutwardUp) {
      for (auto it = start; it != away.end(); ++it)
        if (consider(static_cast<std::size_t>(it - away.begin()))) break;
    } else {
      for (auto it = start; it != away.begin(); --it)
        if (consider(static_cast<std::size_t>(it - away.begin()) - 1)) break;
    }
  }
  return ports;
}

FoundPath PathSearch::find(const Space& space, const SearchGrid& grid, const PathQuery& query) {
  const std::vector<Port> starts = portsOf(space, grid, query.from, query.fromItem, query.sides.from);
  const std::vector<Port> ends = portsOf(space, grid, query.to, query.toItem, query.sides.to);
  if (starts.empty() || ends.empty()) return {};
  const std::size_t cells = grid.width() * grid.height() * 2, states = cells + ends.size();   // the last ones: arrived at that port
  if (m_costs.size() < states) {
    m_costs.resize(states);
    m_parents.resize(states);
    m_stamps.resize(states, 0);
  }
  ++m_stamp;
  std::vector<Point> goals;
  for (const Port& end : ends) goals.push_back({grid.xs()[end.cell % grid.width()], grid.ys()[end.cell / grid.width()]});
  const bool hasTrunk = query.shared != nullptr && !query.shared->empty();
  const Trunk across(query.shared, true, grid.ys()), down(query.shared, false, grid.xs());
  const double eager = hasTrunk ? k_sharing : 1;
  // What is left at least: the way, and the bends that the present and the last direction ask for.
  const auto estimate = [&](std::size_t cell, bool isVertical) {
    const double x = grid.xs()[cell % grid.width()], y = grid.ys()[cell / grid.width()];
    double best = std::numeric_limits<double>::max();
    for (std::size_t e = 0; e < ends.size(); ++e) {
      const double dx = std::abs(goals[e].x - x), dy = std::abs(goals[e].y - y);
      const bool endsVertical = !isUpright(ends[e].side);
      const double bends = isVertical != endsVertical ? 1 : (isVertical ? dx : dy) > 0 ? 2 : 0;
      best = std::min(best, eager * (dx + dy) + ends[e].cost + bends * k_bend);
    }
    return best;
  };
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  const auto reachState = [&](std::size_t state, double cost, double rest, std::uint32_t parent) {
    if (m_stamps[state] == m_stamp && m_costs[state] <= static_cast<float>(cost)) return;
    m_stamps[state] = m_stamp;
    m_costs[state] = static_cast<float>(cost);
    m_parents[state] = parent;
    open.push({static_cast<float>(cost + rest), static_cast<float>(cost), static_cast<std::uint32_t>(state)});
  };
  const auto reach = [&](std::size_t cell, bool isVertical, double cost, std::uint32_t parent) {
    reachState(2 * cell + (isVertical ? 1 : 0), cost, estimate(cell, isVertical), parent);
  };
  constexpr std::uint32_t k_none = 0xffffffff;
  for (const Port& start : starts) reach(start.cell, !isUpright(start.side), start.cost, k_none);
  while (!open.empty()) {
    const Open top = open.top();
    open.pop();
    if (top.state >= cells) {
      FoundPath path = trace(grid, m_parents[top.state], starts, ends[top.state - cells]);
      path.cost = m_costs[top.state];
      return path;
    }
    const std::size_t cell = top.state / 2;
    const bool isVertical = (top.state & 1U) != 0;
    const double cost = m_costs[top.state];
    if (top.cost > m_costs[top.state]) continue;   // a better way was found since
    for (std::size_t e = 0; e < ends.size(); ++e)
      if (ends[e].cell == cell) reachState(cells + e, cost + ends[e].cost + (isUpright(ends[e].side) == isVertical ? k_bend : 0), 0, top.state);
    const std::size_t x = cell % grid.width(), y = cell / grid.width();
    const auto step = [&](std::size_t next, bool isStepVertical) {
      const double x0 = grid.xs()[x], y0 = grid.ys()[y], x1 = grid.xs()[next % grid.width()], y1 = grid.ys()[next / grid.width()];
      double length = std::abs(x1 - x0) + std::abs(y1 - y0);
      const bool isTrunk = isStepVertical ? down.holds(x, x0, y0, y1) : across.holds(y, y0, x0, x1);
      length *= (isTrunk ? k_sharing : 1) * (1 + k_depth * std::min(grid.depthAt(cell), grid.depthAt(next)));
      reach(next, isStepVertical, cost + length + (isStepVertical != isVertical ? k_bend : 0), top.state);
    };
    if (x + 1 < grid.width() && grid.canGoRight(cell)) step(cell + 1, false);
    if (x > 0 && grid.canGoRight(cell - 1)) step(cell - 1, false);
    if (y + 1 < grid.height() && grid.canGoDown(cell)) step(cell + grid.width(), true);
    if (y > 0 && grid.canGoDown(cell - grid.width())) step(cell - grid.width(), true);
  }
  return {};
}

FoundPath PathSearch::trace(const SearchGrid& grid, std::uint32_t state, const std::vector<Port>& starts, const Port& end) const {
  FoundPath path;
  path.to = end.side;
  path.points.push_back(end.border);
  std::uint32_t at = state, last = state;
  while (at != 0xffffffff) {
    const std::size_t cell = at / 2;
    path.points.push_back({grid.xs()[cell % grid.width()], grid.ys()[cell / grid.width()]});
    last = at;
    at = m_parents[at];
  }
  for (const Port& start : starts)
    if (start.cell == last / 2 && isUpright(start.side) == ((last & 1U) == 0)) {
      path.points.push_back(start.border);
      path.from = start.side;
      break;
    }
  std::reverse(path.points.begin(), path.points.end());
  simplify(path.points);
  return path;
}

FoundPath findStraight(const Space& space, const PathQuery& query) {
  FoundPath best;
  double bestCost = 100;
  for (const Side side : k_sides) {
    const Side facing = static_cast<Side>((static_cast<int>(side) + 2) % 4);
    const double out = query.sides.from[static_cast<std::size_t>(side)], in = query.sides.to[static_cast<std::size_t>(facing)];
    if (out < 0 || in < 0 || out + in >= bestCost) continue;
    const SideLine a = lineOf(query.from, side), b = lineOf(query.to, facing);
    const bool isForward = side == Side::right || side == Side::bottom;
    if (isForward ? b.at - a.at < 4 : a.at - b.at < 4) continue;
    const double begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
    const double room = std::min(portCorner, std::min(a.end - a.begin, b.end - b.begin) / 4);
    if (end - begin < 2 * room) continue;
    // The narrower box is met in its middle.
    const bool isFromNarrower = a.end - a.begin <= b.end - b.begin;
    const double centre = isFromNarrower ? (a.begin + a.end) / 2 : (b.begin + b.end) / 2;
    const double at = std::clamp(centre, begin + room, end - room);
    const Point from = isUpright(side) ? Point{a.at, at} : Point{at, a.at}, to = isUpright(side) ? Point{b.at, at} : Point{at, b.at};
    if (!isSegmentFree(space, from, to, 4, query.fromItem, query.toItem)) continue;
    best = {{from, to}, side, facing};
    bestCost = out + in;
  }
  return best;
}

void simplify(std::vector<Point>& points) {
  std::vector<Point> kept;
  for (const Point& point : points) {
    if (!kept.empty() && std::abs(kept.back().x - point.x) < 0.01 && std::abs(kept.back().y - point.y) < 0.01) continue;
    if (kept.size() >= 2) {
      const Point &a = kept[kept.size() - 2], &b = kept.back();
      const bool isVertical = std::abs(a.x - b.x) < 0.01 && std::abs(b.x - point.x) < 0.01;
      const bool isHorizontal = std::abs(a.y - b.y) < 0.01 && std::abs(b.y - point.y) < 0.01;
      if (isVertical || isHorizontal) kept.pop_back();
    }
    kept.push_back(point);
  }
  points = std::move(kept);
}

}  // namespace slipway::layout
