#pragma once

#include <memory>

#include "widgets/canvas/sight.h"

namespace slipway::widgets::test {

/// A small world, made by hand so that every figure in the tests is known:
///   region (0, 0, 800, 600) > left (40, 60, 340, 500) and right (420, 60, 340, 500), both containers
///   left: a (80, 120, 160, 44), b (80, 300, 160, 44); right: c (480, 120, 160, 44)
///   relations a > c (straight, y 142) and a > b (straight, x 160)
Sight smallWorld();

/// A grid of `count` nodes (140 × 44, each 190 × 110) with as many orthogonal edges, on one region; a third of them go to the next row.
Sight largeWorld(int count);

/// The same sight with its elements where `move` puts them (scene px), edges straight between them.
Sight moved(const Sight& sight, const std::string& id, layout::Point topLeft);

}  // namespace slipway::widgets::test
