#pragma once

namespace slipway::widgets {

/// Makes each component of a canvas known to screen readers: its title, kind and container as name, its place, whether it is selected.
/// Safe to call more than once.
void installCanvasAccessibility();

}  // namespace slipway::widgets
