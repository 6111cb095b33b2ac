#pragma once

#include "model/layout/layout.h"

namespace slipway::layout {

/// Whether two designs look the same to a layout: the same components in the same boxes with the same texts, joined by the
/// same relations. Of designs that do, a layout of the one is a layout of the other; most keystrokes in a file lead to one.
bool areLaidOutAlike(const design::Design& a, const design::Design& b, const LayoutOptions& options = {});

}  // namespace slipway::layout
