#pragma once

#include <utility>
#include <vector>

#include "model/layout/layout.h"
#include "model/layout/node_size.h"

namespace slipway::layout {

/// Ranks and orders boxes by the edges between them, left to right, with Graphviz's dot, and returns their top left corners
/// (the smallest x and y are 0). Edges are pairs of indexes into `sizes`. Empty if Graphviz fails. Deterministic; calls from
/// several threads wait for one another.
std::vector<Point> rankedPositions(const std::vector<Size>& sizes, const std::vector<std::pair<int, int>>& edges);

}  // namespace slipway::layout
