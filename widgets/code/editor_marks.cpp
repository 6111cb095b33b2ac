#include <QPainter>

#include "widgets/code/editor.h"
#include "widgets/code/editor_numbers.h"
#include "widgets/theme/status_shape.h"
#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int bars = 1 << blockBarMarker | 1 << flashBarMarker;
constexpr int problems = 1 << infoMarker | 1 << warningMarker | 1 << errorMarker;
constexpr int folders = static_cast<int>(0xFE000000u);

QColor mixed(const QColor& ground, const QColor& ink, double strength) {
  const auto part = [&](int a, int b) { return qRound(a + (b - a) * strength); };
  return QColor(part(ground.red(), ink.red()), part(ground.green(), ink.green()), part(ground.blue(), ink.blue()));
}

QPixmap chevron(painting::Direction direction, double ratio) {
  QPixmap pixmap((QSizeF(14, 14) * ratio).toSize());
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painting::drawChevron(painter, {7, 7}, direction, Theme::current().colour("text-3"));
  return pixmap;
}

}  // namespace

void Editor::dressMarks() {
  const Theme& theme = Theme::current();
  const QColor ground = theme.colour("sunk");
  setMargins(3);
  setMarginType(barMargin, SymbolMarginColor);
  setMarginWidth(barMargin, 3);
  setMarginBackgroundColor(barMargin, ground);
  setMarginMarkerMask(barMargin, bars);
  setMarginType(lineMargin, NumberMargin);
  setMarginMarkerMask(lineMargin, 0);
  setMarginsFont(Theme::font(11.5, 400, true));
  setMarginsForegroundColor(theme.colour("code-comment"));
  setMarginsBackgroundColor(ground);
  setMarginWidth(lineMargin, 48);
  setMarginType(foldMargin, SymbolMarginColor);
  setMarginBackgroundColor(foldMargin, ground);
  setMarginWidth(foldMargin, 26);
  setMarginMarkerMask(foldMargin, folders | problems);
  setMarginSensitivity(foldMargin, true);
  setFoldMarginColors(ground, ground);
  SendScintilla(SCI_SETMARGINLEFT, 0UL, 4L);
  SendScintilla(SCI_SETFOLDFLAGS, 0UL);

  const double ratio = devicePixelRatioF();
  const QPixmap open = chevron(painting::Direction::down, ratio);
  const QPixmap closed = chevron(painting::Direction::right, ratio);
  for (const int marker : {SC_MARKNUM_FOLDEROPEN, SC_MARKNUM_FOLDEROPENMID}) markerDefine(open, marker);
  for (const int marker : {SC_MARKNUM_FOLDER, SC_MARKNUM_FOLDEREND}) markerDefine(closed, marker);
  for (const int marker : {SC_MARKNUM_FOLDERSUB, SC_MARKNUM_FOLDERTAIL, SC_MARKNUM_FOLDERMIDTAIL})
    SendScintilla(SCI_MARKERDEFINE, static_cast<unsigned long>(marker), static_cast<long>(SC_MARK_EMPTY));

  indicatorDefine(StraightBoxIndicator, hitIndicator);
  setIndicatorForegroundColor(theme.colour("status-warning", 0.45), hitIndicator);
  setIndicatorDrawUnder(true, hitIndicator);

  const QColor accent = theme.colour("accent");
  markerDefine(Background, blockMarker);
  setMarkerBackgroundColor(mixed(ground, accent, 0.075), blockMarker);
  markerDefine(FullRectangle, blockBarMarker);
  setMarkerBackgroundColor(accent, blockBarMarker);
  markerDefine(Background, flashMarker);
  markerDefine(FullRectangle, flashBarMarker);
  fade(0);
  defineProblemMarks();
  setBlock(m_block);
}

void Editor::setBlock(TextRange range) {
  m_block = range;
  markerDeleteAll(blockMarker);
  markerDeleteAll(blockBarMarker);
  if (range.isEmpty()) return;
  const int last = lineOfOffset(range.end);
  for (int line = lineOfOffset(range.begin); line <= last; ++line) {
    markerAdd(line, blockMarker);
    markerAdd(line, blockBarMarker);
  }
}

void Editor::flash(const std::vector<TextRange>& ranges) {
  m_fade.stop();
  markerDeleteAll(flashMarker);
  markerDeleteAll(flashBarMarker);
  for (const TextRange& range : ranges)
    for (int line = lineOfOffset(range.begin); line <= lineOfOffset(range.end); ++line) {
      markerAdd(line, flashMarker);
      markerAdd(line, flashBarMarker);
    }
  fade(1);
  if (Theme::current().duration(900) > 0) m_fade.start();
  else QTimer::singleShot(900, this, [this] { fade(0); });
}

void Editor::fade(double strength) {
  const Theme& theme = Theme::current();
  const QColor changed = theme.colour("changed");
  const QColor ground = theme.colour("sunk");
  setMarkerBackgroundColor(mixed(ground, changed, 0.22 * strength), flashMarker);
  setMarkerBackgroundColor(mixed(ground, changed, strength), flashBarMarker);
  if (strength > 0) return;
  markerDeleteAll(flashMarker);
  markerDeleteAll(flashBarMarker);
}

void Editor::defineProblemMarks() {
  const double ratio = devicePixelRatioF();
  markerDefine(statusPixmap(6, picture::Status::info, ratio), infoMarker);
  markerDefine(statusPixmap(6, picture::Status::warning, ratio), warningMarker);
  markerDefine(statusPixmap(6, picture::Status::error, ratio), errorMarker);
  const Theme& theme = Theme::current();
  indicatorDefine(SquiggleIndicator, infoSquiggle);
  setIndicatorForegroundColor(theme.colour("status-info"), infoSquiggle);
  indicatorDefine(SquiggleIndicator, warningSquiggle);
  setIndicatorForegroundColor(theme.colour("status-starting"), warningSquiggle);
  indicatorDefine(SquiggleIndicator, errorSquiggle);
  setIndicatorForegroundColor(theme.colour("status-error"), errorSquiggle);
}

}  // namespace slipway::widgets
