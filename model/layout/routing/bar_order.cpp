#include "model/layout/routing/bar_order.h"

#include <algorithm>
#include <tuple>

#include "model/layout/sizes.h"

namespace slipway::layout {

namespace {

/// Bars of bundles are judged by all pairs of their runs (a few suffice).
int compareBars(const std::vector<Route>& routes, const Bar& a, const Bar& b) {
  int order = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(a.runs.size(), 4); ++i)
    for (std::size_t j = 0; j < std::min<std::size_t>(b.runs.size(), 4); ++j) order += compareRuns(routes, a.runs[i], b.runs[j]);
  return order;
}

/// Comparing pairs need not give an order: the first that nothing must precede goes first, and where they go round in a circle the
/// first of all.
void sortLine(std::vector<Bar>& bars, std::size_t first, std::size_t last, const std::vector<Route>& routes, std::vector<Bar>& sorted) {
  const std::size_t count = last - first;
  std::vector<std::vector<bool>> precedes(count, std::vector<bool>(count, false));
  std::vector<int> before(count, 0);
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = i + 1; j < count; ++j) {
      if (!standSideBySide(bars[first + i], bars[first + j])) continue;
      const int order = compareBars(routes, bars[first + i], bars[first + j]);
      if (order < 0) precedes[i][j] = true, ++before[j];
      if (order > 0) precedes[j][i] = true, ++before[i];
    }
  std::vector<bool> isDone(count, false);
  for (std::size_t placed = 0; placed < count; ++placed) {
    std::size_t next = count;
    for (std::size_t i = 0; i < count && next == count; ++i)
      if (!isDone[i] && before[i] == 0) next = i;
    for (std::size_t i = 0; i < count && next == count; ++i)
      if (!isDone[i]) next = i;
    isDone[next] = true;
    for (std::size_t j = 0; j < count; ++j)
      if (precedes[next][j]) --before[j];
    sorted.push_back(std::move(bars[first + next]));
  }
}

}  // namespace

bool standSideBySide(const Bar& a, const Bar& b) { return a.begin < b.end + sizes::edgeNode / 2 && b.begin < a.end + sizes::edgeNode / 2; }

void sortBars(std::vector<Bar>& bars, const std::vector<Route>& routes) {
  std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) {
    return std::tuple(a.at, a.runs.front().route) < std::tuple(b.at, b.runs.front().route);
  });
  std::vector<Bar> sorted;
  for (std::size_t first = 0; first < bars.size();) {
    std::size_t last = first + 1;
    while (last < bars.size() && bars[last].at - bars[last - 1].at < sameLine) ++last;
    sortLine(bars, first, last, routes, sorted);
    first = last;
  }
  bars = std::move(sorted);
}

}  // namespace slipway::layout
