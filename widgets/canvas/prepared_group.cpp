#include "widgets/canvas/prepared_group.h"

#include <QRawFont>
#include <QTextLayout>
#include <map>

#include "widgets/canvas/camera.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

QColor colourOf(const picture::Paint& paint) { return paint ? Theme::current().colour(paint.token, paint.alpha) : QColor(); }

QList<qreal> dashOf(const std::vector<double>& dash) { return {dash.begin(), dash.end()}; }

const QFont& fontOf(double size, int weight, bool isMono) {
  // A drawing uses a handful of fonts; making one costs as much as shaping a word.
  static auto& fonts = *new std::map<std::tuple<double, int, bool>, QFont>;
  const auto key = std::tuple(size, weight, isMono);
  auto found = fonts.find(key);
  if (found == fonts.end()) found = fonts.emplace(key, Theme::font(size, weight, isMono)).first;
  return found->second;
}

/// The same face at another size; shared, as each carries its own cache of glyph images.
QRawFont resized(const QRawFont& font, double size) {
  // Never freed: at the end of the program the platform's fonts go first.
  static auto& fonts = *new std::map<std::tuple<QString, QString, int, double>, QRawFont>;
  QRawFont& sized = fonts[{font.familyName(), font.styleName(), font.weight(), size}];
  if (!sized.isValid()) {
    sized = font;
    sized.setPixelSize(size);
  }
  return sized;
}

PreparedMark preparedMark(const picture::BoxMark& mark) {
  return PreparedBox{toQt(mark.rect), mark.radius, mark.lineWidth, colourOf(mark.fill), colourOf(mark.line), dashOf(mark.dash)};
}

PreparedMark preparedMark(const picture::PathMark& mark) {
  PreparedPath path;
  path.points.reserve(mark.points.size());
  for (const layout::Point& point : mark.points) path.points.push_back(toQt(point));
  path.bounds = boundsOf(path.points);
  path.cornerRadius = mark.cornerRadius;
  path.lineWidth = mark.lineWidth;
  path.isClosed = mark.isClosed;
  path.hasRoundCaps = mark.hasRoundCaps;
  path.line = colourOf(mark.line);
  path.fill = colourOf(mark.fill);
  path.dash = dashOf(mark.dash);
  return path;
}

PreparedMark preparedMark(const picture::TextMark& mark) { return preparedText(mark); }

PreparedMark preparedMark(const picture::IconMark& mark) {
  return PreparedIcon{toQt(mark.rect), mark.icon, mark.radius, colourOf(mark.tile), colourOf(mark.glyph)};
}

}  // namespace

PreparedText preparedText(const picture::TextMark& mark) {
  PreparedText text;
  text.size = mark.size;
  text.colour = colourOf(mark.fill);
  QTextLayout layout(QString::fromStdString(mark.text), fontOf(mark.size, mark.weight, mark.isMono));
  layout.beginLayout();
  QTextLine line = layout.createLine();
  line.setLineWidth(1e6);
  line.setPosition({0, 0});
  layout.endLayout();
  const double baseline = line.ascent();
  double scale = 1;
  text.runs = layout.glyphRuns();
  for (QGlyphRun& run : text.runs) {
    // The platform rounds a font to whole px; glyphs do not, so that 10.5 is 10.5 and as wide as the layout took it for.
    scale = mark.size / run.rawFont().pixelSize();
    QList<QPointF> positions = run.positions();
    for (QPointF& position : positions) position = (position - QPointF(0, baseline)) * scale;   // from the line's top to its baseline
    run.setPositions(positions);
    if (scale != 1) run.setRawFont(resized(run.rawFont(), mark.size));
  }
  text.width = line.naturalTextWidth() * scale;
  const double share = mark.anchor == picture::TextMark::Anchor::start ? 0 : mark.anchor == picture::TextMark::Anchor::middle ? 0.5 : 1;
  text.origin = toQt(mark.baseline) - QPointF(text.width * share, 0);
  return text;
}

PreparedGroup prepared(const picture::Group& group) {
  PreparedGroup marks;
  marks.reserve(group.marks.size());
  for (const picture::Mark& mark : group.marks)
    marks.push_back(std::visit([](const auto& of) { return preparedMark(of); }, mark));
  return marks;
}

}  // namespace slipway::widgets
