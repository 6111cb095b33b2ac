#pragma once

#include <vector>

#include "model/layout/block.h"

namespace slipway::layout {

/// The items in the order in which the frame stacks them: as they stood in the previous layout, new ones after them in the
/// design's order.
std::vector<int> inStackOrder(const Run& run, std::vector<int> items);

/// The height of a card of that width: 76, and 36 more for each further row of rules.
double cardHeightAt(const Run& run, int card, double width);

/// The target of a listener rule's traffic; -1 if it has none (a fixed answer).
int targetOfRule(const Tree& tree, int pill);

}  // namespace slipway::layout
