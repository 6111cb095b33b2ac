#pragma once

#include "model/layout/tree.h"

namespace slipway::layout {

struct Size { double width = 0, height = 0; };

/// The size of an item without children, from its text (VISUAL "Nodes and containers"). A node without a sub-line, or in the
/// delivery lane, is 34 high.
Size leafSize(const Tree& tree, int item, const TextMeasure& measure);

/// The smallest width of a card: its title beside its pills of state, or its listener rules in a row.
double leastCardWidth(const Tree& tree, int card, const TextMeasure& measure);

/// The width that a listener rule's pill wants.
double pillWidth(const Tree& tree, int pill, const TextMeasure& measure);

/// The width of a stage: its widest action.
double stageWidth(const Tree& tree, int stage, const TextMeasure& measure);

/// The part of a placed container's title row that is text and that no edge may cross; empty for what has no title row.
Rect titleRect(const Tree& tree, int container, const TextMeasure& measure);

/// The route's tag at the right of a placed subnet's title row; empty if there is none.
Rect routeTagRect(const Tree& tree, int subnet, const TextMeasure& measure);

/// The width that a container's title row needs, insets included.
double titleRowWidth(const Tree& tree, int container, const TextMeasure& measure);

}  // namespace slipway::layout
