#pragma once

#include <string>

#include "model/picture/picture.h"

namespace slipway::emit {

/// The picture as a self-contained SVG 1.1 document (icons inlined, fonts by name with fallbacks); deterministic.
std::string svg(const picture::Picture& picture, bool isDark, const std::string& title);

}  // namespace slipway::emit
