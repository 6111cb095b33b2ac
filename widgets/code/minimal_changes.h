#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/core/source_span.h"

namespace slipway::widgets {

/// One piece that differs: bytes of the old text and what stands there in the new one.
struct TextChange {
  TextRange before;
  TextRange after;
  friend bool operator==(const TextChange&, const TextChange&) = default;
};

/// The few pieces in which two texts differ, in order, so that what stays keeps its place on the screen, its folds and the
/// caret. Lines are matched as wholes, then each piece is cut down to its differing bytes (never inside a UTF-8 character).
/// O(bytes) for one piece; several pieces are told apart within 1500 differing lines, above that they are one.
std::vector<TextChange> minimalChanges(std::string_view before, std::string_view after);

}  // namespace slipway::widgets
