#pragma once

#include "model/layout/block.h"

namespace slipway::layout {

/// Lays the drawing out with pinned items at their places: containers are as large as what is pinned in them asks for, and
/// what is free makes room. Places that the frame rules (zones, subnets, stages, actions, listener rules) cannot be pinned.
void layOutWithPins(Run& run, const Pins& pins);

}  // namespace slipway::layout
