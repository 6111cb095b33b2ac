#pragma once

#include <QPalette>

namespace slipway::widgets {

/// VISUAL's surfaces and inks in Qt's roles: Window = window, Base = panel, AlternateBase = sunk, Highlight = soft accent with text on it.
QPalette paletteOf(bool isDark);

}  // namespace slipway::widgets
