#pragma once

#include <string>
#include <string_view>

#include "model/picture/marks.h"

namespace slipway::picture {

/// "status-ok", "status-draining" …; "" for none. With `part` "text", "soft", "glyph": that token of the state.
std::string statusToken(Status status, std::string_view part = {});

/// A state's sign of that outer radius: disc with tick, triangle, octagon, rounded square, ring. Shape, not only colour, tells them apart.
void drawStatus(Marks& marks, Status status, Point centre, double radius);

}  // namespace slipway::picture
