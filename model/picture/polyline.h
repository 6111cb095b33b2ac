#pragma once

#include <vector>

#include "model/layout/layout.h"

namespace slipway::picture {

using Polyline = std::vector<layout::Point>;

double lengthOf(const Polyline& line);

/// The point that far along the line; the ends beyond it.
layout::Point pointAt(const Polyline& line, double distance);

/// How far along the line the point nearest to `point` lies.
double distanceTo(const Polyline& line, layout::Point point);

/// The part between two distances; empty if there is none.
Polyline part(const Polyline& line, double from, double to);

/// The line without its last `end`, in pieces that leave `gap` free around each of `gaps`.
std::vector<Polyline> pieces(const Polyline& line, const std::vector<layout::Point>& gaps, double gap, double end);

}  // namespace slipway::picture
