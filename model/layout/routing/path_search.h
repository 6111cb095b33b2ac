#pragma once

#include <cstdint>
#include <vector>

#include "model/layout/routing/search_grid.h"
#include "model/layout/routing/sides.h"

namespace slipway::layout {

/// A run of an edge that another edge of the same bundle may share.
struct Run1d { bool isHorizontal; double at, begin, end; };

/// One question to the search.
struct PathQuery {
  Rect from, to;
  int fromItem = 0, toItem = 0;
  EndSides sides;
  const std::vector<Run1d>* shared = nullptr;   ///< runs of the bundle so far: cheaper to follow than to leave
};

struct FoundPath {
  std::vector<Point> points;      ///< empty: no way
  Side from = Side::right, to = Side::left;
  double cost = 0;                ///< px of way, bends and inconveniences included
};

/// The cheapest orthogonal way between two boxes on a grid: short, with few bends, in the gaps rather than inside containers.
/// Keeps its working memory between calls.
class PathSearch {
public:
  FoundPath find(const Space& space, const SearchGrid& grid, const PathQuery& query);

private:
  struct Port {
    std::size_t cell = 0;
    Point border;
    Side side = Side::left;
    double cost = 0;
  };

  static std::vector<Port> portsOf(const Space& space, const SearchGrid& grid, const Rect& box, int item, const SideCosts& costs);
  FoundPath trace(const SearchGrid& grid, std::uint32_t state, const std::vector<Port>& starts, const Port& end) const;

  std::vector<float> m_costs;
  std::vector<std::uint32_t> m_stamps, m_parents;
  std::uint32_t m_stamp = 0;
};

/// A straight line between facing sides, if nothing stands in between; the sides' costs must allow it.
FoundPath findStraight(const Space& space, const PathQuery& query);

/// Drops repeated points and points inside straight runs.
void simplify(std::vector<Point>& points);

}  // namespace slipway::layout
