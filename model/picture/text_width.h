#pragma once

#include "model/layout/layout.h"

namespace slipway::picture {

/// Widths from the fonts' own advance tables (resources/theme/), so that layout and pictures agree without a font engine.
/// Characters outside the tables count as 0.6 em. Thread-safe.
const layout::TextMeasure& fontMeasure();

/// The text shortened with an ellipsis to fit `width` px.
std::string shortened(std::string_view text, double width, double size, int weight, bool isMono);

}  // namespace slipway::picture
