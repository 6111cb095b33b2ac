#pragma once

#include <array>
#include <cstdint>

#include "model/layout/tree.h"

namespace slipway::layout {

enum class Side : std::uint8_t { left, top, right, bottom };
inline constexpr std::array<Side, 4> k_sides = {Side::left, Side::top, Side::right, Side::bottom};
inline bool isUpright(Side side) { return side == Side::left || side == Side::right; }   ///< the side is a vertical line

/// What it costs, in px of detour, to leave or enter a box at each side (in the order of k_sides); negative: not allowed.
using SideCosts = std::array<double, 4>;
struct EndSides { SideCosts from, to; };

/// Sides by VISUAL's rules: left and top are in, right and bottom out; rules leave downwards; what leaves the delivery lane
/// leaves it downwards and arrives from the right; gateways take the world from above and their VPC from below.
EndSides sidesOf(const Tree& tree, const Link& link);

/// The line of a box's side, as coordinate and extent.
struct SideLine { double at = 0, begin = 0, end = 0; };
SideLine lineOf(const Rect& box, Side side);

}  // namespace slipway::layout
