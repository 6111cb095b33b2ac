#pragma once

#include <vector>

#include "model/layout/tree.h"

namespace slipway::layout {

/// Routes every drawn relation between placed items: orthogonal, around foreign boxes and titles, with labels and gaps.
std::vector<RoutedEdge> routeEdges(const Tree& tree, const TextMeasure& measure);

}  // namespace slipway::layout
