#pragma once

#include <vector>

#include "model/layout/routing/sides.h"
#include "model/layout/routing/space.h"

namespace slipway::layout {

/// An edge on its way: found, not yet moved apart from its neighbours.
struct Route {
  const Link* link = nullptr;
  const Space* space = nullptr;
  int bundle = -1;                 ///< routes of one bundle may lie on one another
  bool isWeak = false;             ///< permissions: they give way, nothing moves for them
  Side from = Side::right, to = Side::left;
  std::vector<Point> points;       ///< from border to border
};

/// Bundles: edges of one type that share a source, or a target, run together and part next to their other ends. Sets
/// Route::bundle; an edge that could be in two is in the larger one.
void bundleRoutes(const Tree& tree, std::vector<Route>& routes);

/// Moves parallel runs apart: 14 between edges, 15 between ports, 10 from nodes, ordered so that they cross least; runs in a
/// narrow gap come to its middle. Where there is no room the distances shrink together.
void nudgeRoutes(const Tree& tree, std::vector<Route>& routes);

/// Which of two edges stays whole where they cross: larger is stronger.
int strengthOf(const Link& link);

/// Where a stronger edge crosses: by route, in path order.
std::vector<std::vector<Point>> findGaps(const std::vector<Route>& routes);

}  // namespace slipway::layout
