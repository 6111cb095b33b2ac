#pragma once

namespace slipway::widgets {

/// The editor's margins from left to right, and the numbers by which Scintilla knows its marks and indicators.
inline constexpr int barMargin = 0, lineMargin = 1, foldMargin = 2;

enum Marker : int { blockMarker = 1, blockBarMarker, flashMarker, flashBarMarker, infoMarker, warningMarker, errorMarker };

enum Squiggle : int { infoSquiggle = 10, warningSquiggle, errorSquiggle };

inline constexpr int hitIndicator = 13;   ///< what a search has found

}  // namespace slipway::widgets
