#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <string_view>

namespace slipway::widgets {

/// The glyph of resources/icons/<stem>.svg in one colour; the line is as thick as VISUAL's icon sheet has it at that size. Rendered once
/// per stem, size, colour and pixel ratio. GUI thread only. Empty if there is no such icon.
QPixmap cachedGlyph(std::string_view stem, double px, const QColor& colour, double devicePixelRatio);

/// A rounded tile `px` wide with the white glyph in its middle (65 % of the width). A tile without glyph if there is no such icon.
QPixmap cachedTile(std::string_view stem, double px, const QColor& tileColour, double devicePixelRatio);

/// The same, rendered anew at each call: for callers with a cache of their own.
QPixmap renderedGlyph(std::string_view stem, double px, const QColor& colour, double devicePixelRatio);
QPixmap renderedTile(std::string_view stem, double px, const QColor& tileColour, const QColor& glyph, double radius, double devicePixelRatio);

/// A glyph that takes its colour from the theme whenever it is painted.
QIcon themedIcon(std::string_view stem);

}  // namespace slipway::widgets
