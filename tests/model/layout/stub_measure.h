#pragma once

#include "model/layout/layout.h"

namespace slipway::test {

/// Text as wide as its characters times 0.56 (mono 0.6) of its size: near enough to Inter, and needs no font.
const layout::TextMeasure& stubMeasure();

}  // namespace slipway::test
