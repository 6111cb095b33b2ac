#pragma once

#include <vector>

namespace slipway::layout {

/// Something to be placed in a column: its height and the height at which its centre would like to be.
struct ColumnEntry {
  double height = 0;
  double wish = 0;
  bool isAnchored = false;     ///< placed first: it is level with the one thing that uses it
};

/// The tops of the entries, none overlapping, at least `gap` apart, none above `top`; anchored ones as near to their wishes as
/// they can (least sum of squares), the others in the nearest free room, above rather than below. In the entries' order.
std::vector<double> placeInColumn(const std::vector<ColumnEntry>& entries, double gap, double top);

}  // namespace slipway::layout
