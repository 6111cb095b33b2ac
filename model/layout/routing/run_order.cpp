#include "model/layout/routing/run_order.h"

#include <algorithm>
#include <cmath>

namespace slipway::layout {

namespace {

constexpr double k_same = 0.6;     // nearer than that is one line
constexpr int k_deep = 8;          // routes have few bends; further apart it does not matter

/// A run seen from one of its ends, walking outwards.
struct Walk {
  const std::vector<Point>* points;
  std::size_t index;               // of the run
  bool isForward;                  // towards points[index + 1]

  const Point& near() const { return (*points)[isForward ? index : index + 1]; }
  const Point& far() const { return (*points)[isForward ? index + 1 : index]; }
  bool hasNext() const { return isForward ? index + 2 < points->size() : index > 0; }
  Walk next() const { return {points, isForward ? index + 1 : index - 1, isForward}; }
};

double along(const Point& p, bool isHorizontal) { return isHorizontal ? p.x : p.y; }
double across(const Point& p, bool isHorizontal) { return isHorizontal ? p.y : p.x; }

Walk walkTowards(const std::vector<Route>& routes, RunRef run, bool isHorizontal, bool toHigh) {
  const std::vector<Point>& points = routes[run.route].points;
  const bool isRising = along(points[run.index], isHorizontal) < along(points[run.index + 1], isHorizontal);
  return {&points, run.index, isRising == toHigh};
}

/// The turn after a run: -1 to smaller, +1 to larger across coordinates, 0 if the route ends.
int turnAfter(const Walk& walk, bool isHorizontal) {
  if (!walk.hasNext()) return 0;
  const double here = across(walk.far(), isHorizontal), there = across(walk.next().far(), isHorizontal);
  return there < here ? -1 : 1;
}

// Order across the common line, judged at the end towards which both walk. `toHigh`: that end has the larger coordinate.
int compareAtEnd(const Walk& a, const Walk& b, bool isHorizontal, bool toHigh, int depth) {
  const double endA = along(a.far(), isHorizontal), endB = along(b.far(), isHorizontal);
  const int turnA = turnAfter(a, isHorizontal), turnB = turnAfter(b, isHorizontal);
  if (std::abs(endA - endB) > k_same) {
    const bool aEndsFirst = toHigh ? endA < endB : endA > endB;
    // The one that leaves first leaves to its own side.
    return aEndsFirst ? turnA : -turnB;
  }
  if (turnA != turnB) return turnA - turnB;
  if (turnA == 0 || depth == 0) return 0;
  // Both turn the same way: they go on together, and the order on the next line tells the order here.
  const int next = compareAtEnd(a.next(), b.next(), !isHorizontal, turnA > 0, depth - 1);
  const bool isSameSense = (turnA > 0) != toHigh;
  return isSameSense ? next : -next;
}

}  // namespace

int compareRuns(const std::vector<Route>& routes, RunRef a, RunRef b) {
  const std::vector<Point>& points = routes[a.route].points;
  const bool isHorizontal = std::abs(points[a.index].y - points[a.index + 1].y) < std::abs(points[a.index].x - points[a.index + 1].x);
  int order = 0;
  for (const bool toHigh : {false, true}) {
    const int found = compareAtEnd(walkTowards(routes, a, isHorizontal, toHigh), walkTowards(routes, b, isHorizontal, toHigh), isHorizontal, toHigh, k_deep);
    order += found < 0 ? -1 : found > 0 ? 1 : 0;
  }
  return order;
}

}  // namespace slipway::layout
