#pragma once

#include <vector>

#include "model/layout/routing/route.h"
#include "model/layout/routing/run_order.h"
#include "model/layout/routing/separate.h"

namespace slipway::layout {

inline constexpr double sameLine = 0.6;  ///< px: runs nearer than that lie on one line

/// One or several runs (of one bundle) that move as one.
struct Bar {
  std::vector<RunRef> runs;
  double at = 0, begin = 0, end = 0;
  Coordinate coordinate;
  int portItem = -1;  // if it ends on a box: which, and where
  Side portSide = Side::left;
  int otherItem = -1;  // a straight edge ends on two boxes
  Side otherSide = Side::left;
};

/// Whether both cover the same stretch, or nearly: then they keep a distance.
bool standSideBySide(const Bar& a, const Bar& b);

/// By place; on one line by where the routes part.
void sortBars(std::vector<Bar>& bars, const std::vector<Route>& routes);

}  // namespace slipway::layout
