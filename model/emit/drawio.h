#pragma once

#include <string>

#include "model/design/design.h"
#include "model/layout/layout.h"

namespace slipway::emit {

/// A laid-out design as an uncompressed draw.io file with one page: every component is a cell inside its container's cell, every drawn
/// relation an edge that holds on to its two cells and keeps our bends, icons are part of the cells. Each cell carries the component's
/// kind, address and set properties as custom data. Deterministic. Format: https://www.drawio.com/doc/faq/drawio-xml-source
std::string drawio(const design::Design& design, const layout::Layout& layout, bool isDark, const std::string& title);

}  // namespace slipway::emit
