#pragma once

#include <vector>

#include "model/layout/routing/route.h"

namespace slipway::layout {

/// One straight part of a route: between points[index] and points[index + 1].
struct RunRef { std::size_t route = 0, index = 0; };

/// Which of two runs on one line should come first (smaller x or y) so that their routes cross least: negative: a; positive:
/// b; 0: either. Looks where they part, following both routes as long as they run together.
int compareRuns(const std::vector<Route>& routes, RunRef a, RunRef b);

}  // namespace slipway::layout
