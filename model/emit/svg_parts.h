#pragma once

#include <string>
#include <string_view>

#include "model/layout/layout.h"

/// What every XML drawing is written with.
namespace slipway::emit {

/// So many decimals at most, none that are zero at the end; the same on every machine, whatever its language.
std::string number(double value, int decimals = 2);

/// Text for an element or a quoted attribute; control characters, which XML does not know, are left out.
std::string escaped(std::string_view text);

/// "#1F62C4" of a colour token.
std::string hexColour(std::string_view token, bool isDark);

/// An icon of resources/icons/ as a `<g>` that fills `place`, its lines as heavy as VISUAL's icon sheet says for that size.
/// "" for an icon that does not exist.
std::string glyphElement(const std::string& icon, const layout::Rect& place, const std::string& colour, double opacity = 1);

}  // namespace slipway::emit
