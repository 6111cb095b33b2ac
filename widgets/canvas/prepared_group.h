#pragma once

#include <QColor>
#include <QGlyphRun>
#include <QList>
#include <QRectF>
#include <variant>
#include <vector>

#include "model/picture/picture.h"
#include "widgets/canvas/polyline.h"

namespace slipway::widgets {

/// The marks of a group with colours looked up and text shaped: what is painted again and again. Coordinates stay those of the scene.
/// Prepared when first painted; made anew when the group or the theme changes.
struct PreparedBox {
  QRectF rect;
  double radius = 0, lineWidth = 1;
  QColor fill, line;              ///< invalid: none
  QList<qreal> dash;              ///< px at 100 %
};
struct PreparedPath {
  Polyline points;
  QRectF bounds;
  double cornerRadius = 0, lineWidth = 1;
  bool isClosed = false, hasRoundCaps = false;
  QColor line, fill;
  QList<qreal> dash;
};
struct PreparedText {
  QPointF origin;                 ///< left end of the baseline
  double width = 0, size = 12;
  QColor colour;
  QList<QGlyphRun> runs;          ///< placed from `origin`
};
struct PreparedIcon {
  QRectF rect;
  std::string stem;
  double radius = 0;
  QColor tile, glyph;             ///< tile invalid: the bare glyph
};
using PreparedMark = std::variant<PreparedBox, PreparedPath, PreparedText, PreparedIcon>;
using PreparedGroup = std::vector<PreparedMark>;

PreparedGroup prepared(const picture::Group& group);
PreparedText preparedText(const picture::TextMark& mark);

}  // namespace slipway::widgets
