#pragma once

#include "model/layout/block.h"

namespace slipway::layout {

/// Outlines of security groups around what they guard: 4–7 outside, a second one around the same members further out; none
/// where something else stands between the members.
void placeOutlines(Run& run, const design::Design& design);

/// Where the cards of services show their tasks, by zone.
void placeChips(const Run& run, Layout& layout);

}  // namespace slipway::layout
