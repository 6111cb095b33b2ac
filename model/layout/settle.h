#pragma once

#include <utility>
#include <vector>

#include "model/layout/block.h"

namespace slipway::layout {

/// Positions for blocks of a container that was laid out before: what stood there keeps its place (moved only where sizes now
/// overlap), what is new comes to a free place next to what it touches. Top left corners relative to the smallest; empty if
/// fewer than half of the blocks stood there, so that a fresh layout is better. `edges` are pairs of indexes into `blocks`.
std::vector<Point> settledPositions(const Run& run, int container, const std::vector<int>& blocks, const std::vector<std::pair<int, int>>& edges);

/// The free place nearest to `wanted` (14 from whatever is taken), on a grid of 20 around it, not above or left of `least`.
Rect freePlaceNear(Rect wanted, const std::vector<Rect>& taken, Point least);

}  // namespace slipway::layout
