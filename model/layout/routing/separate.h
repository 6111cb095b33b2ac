#pragma once

#include <cstddef>
#include <vector>

namespace slipway::layout {

/// A coordinate that is to be chosen.
struct Coordinate {
  double wish = 0;
  double weight = 1;           ///< how much a px away from the wish counts
  double least = 0, most = 0;  ///< where it may be
};

/// `after` stands at least `gap` beyond `before`; before < after as indexes.
struct Separation { std::size_t before = 0, after = 0; double gap = 0; };

/// Coordinates near their wishes that keep all separations and limits. Where those cannot all be kept, the gaps of the row
/// that does not fit shrink alike, down to 0; others keep theirs.
std::vector<double> separate(const std::vector<Coordinate>& coordinates, const std::vector<Separation>& separations);

}  // namespace slipway::layout
