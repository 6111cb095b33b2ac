#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/layout/routing/route.h"

namespace slipway::layout {

/// The centres of the routes' labels on free space: beside a vertical run (42 from it), above or on a horizontal one; 4 from
/// any box, title, edge and label. None where there is no text or no room.
std::vector<std::optional<Point>> placeLabels(const Tree& tree, const TextMeasure& measure, const std::vector<Route>& routes);

/// The width of a label's plate.
double labelWidthOf(const std::string& text, const TextMeasure& measure);

}  // namespace slipway::layout
