#pragma once

#include <string>
#include <string_view>

#include "model/layout/layout.h"

namespace slipway::picture {

/// Widths from the fonts' own advance tables (resources/theme/advances.txt, made by resources/metrics/make_metrics.py), so that layout
/// and pictures agree without a font engine. Kerning is left out: the measure is at most about 1 % wider than what is painted.
/// Characters outside the tables count as 0.6 em, those of East Asian scripts and emoji as 1 em. Thread-safe.
const layout::TextMeasure& fontMeasure();

/// The text shortened with an ellipsis to fit `width` px; "" where not even the ellipsis fits.
std::string shortened(std::string_view text, double width, double size, int weight, bool isMono);

}  // namespace slipway::picture
