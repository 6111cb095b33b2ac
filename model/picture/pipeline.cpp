#include <algorithm>

#include "model/picture/anatomy.h"
#include "model/picture/status_shape.h"

namespace slipway::picture {

namespace {

std::string inkOf(Status status) { return status == Status::none ? "text-2" : statusToken(status, "text"); }

/// A fill from the left that keeps the action's rounded left corners, and squares its end unless it is complete.
void drawProgress(Marks& marks, const Rect& inner, double progress, Status status) {
  const double width = inner.width * std::min(1.0, progress);
  if (width <= 0) return;
  const std::string soft = statusToken(status, "soft");
  marks.box({inner.x, inner.y, width, inner.height}, std::min(4.0, width / 2), {soft, 1});
  if (progress < 1 && width > 8) marks.box({inner.x + width - 6, inner.y, 6, inner.height}, 0, {soft, 1});
  const double right = progress < 1 ? inner.x + width : inner.right() - 2;
  if (right > inner.x + 2) marks.box({inner.x + 2, inner.bottom() - 2, right - inner.x - 2, 2}, 1, {statusToken(status), 1});
}

}  // namespace

void drawPipeline(Marks& marks, const Subject& s) {
  marks.box(s.box, 8, {"pipeline-fill", 1}, {{"lane-line", 1}, 1});
  if (s.drawing.isFar()) return drawFarTitle(marks, s, s.box.x + 8, "text");
  marks.tile({s.box.x + 10, s.box.y + 5, 16, 16}, 4, s.look.icon, s.look.tile);
  const double left = s.box.x + 32, right = s.box.right() - 10, y = s.box.y + 17;
  const double taken = marks.fittedText({left, y}, s.component.title, right - left, {11, 600}, "text");
  const bool hasState = !s.state.word.empty();
  const std::string& detail = hasState ? s.state.word : s.component.detail;
  const Font font{10, hasState ? 500 : 400};
  if (left + taken + 12 + widthOf(detail, font) <= right)
    marks.text({right, y - 0.4}, detail, font, hasState ? inkOf(s.state.status) : "text-2", TextMark::Anchor::end);
}

void drawStage(Marks& marks, const Subject& s) {
  const Status status = s.state.status;
  marks.box(s.box, 7, {"node", 1}, {{"lane-line", 1}, 1});
  if (status != Status::none && status != Status::idle)
    marks.box(s.box, 7, {}, {{statusToken(status), status == Status::ok ? 0.55 : 1}, 1});
  if (s.drawing.isFar()) {
    // The stage shows who works in it: the icon of its first action.
    Look look = s.look;
    for (const design::Component& action : s.drawing.design.components)
      if (action.parent == s.component.id) {
        look = lookOf(action);
        break;
      }
    return drawFarTile(marks, {s.drawing, s.component, s.box, look, s.state});
  }
  double right = s.box.right() - 9;
  if (status != Status::none) {
    drawStatus(marks, status, {s.box.right() - 13, s.box.y + 10.5}, 5.6);
    right -= 16;
  }
  const double left = s.box.x + 9, y = s.box.y + 13.78;
  const double taken = marks.fittedText({left, y}, s.component.title, right - left, {10.5, 600}, "text");
  const Font font{9.5, 500};
  if (left + taken + 10 + widthOf(s.state.word, font) <= right)
    marks.text({right, y - 0.2}, s.state.word, font, inkOf(status), TextMark::Anchor::end);
}

void drawAction(Marks& marks, const Subject& s) {
  if (s.drawing.isFar()) return;
  const Rect& box = s.box;
  const Status status = s.state.status;
  marks.box(box, 5, {"inset", 1}, {{"hairline", 1}, 1});
  const double progress = s.state.progress >= 0 ? s.state.progress : status == Status::ok || status == Status::error ? 1 : 0;
  if (status != Status::none && status != Status::idle) drawProgress(marks, box.grownBy(-1), progress, status);
  const double middle = box.y + box.height / 2, left = box.x + 27, right = box.right() - 6;
  marks.tile({box.x + 5, middle - 8, 16, 16}, 4, s.look.icon, s.look.tile);
  const bool hasState = !s.state.word.empty();
  const std::string& detail = hasState ? s.state.word : s.component.detail;
  constexpr Font titleFont{10.5, 500}, detailFont{9.5, 500};
  const double room = widthOf(detail, detailFont);
  const bool hasDetail = room > 0 && left + widthOf(s.component.title, titleFont) + 8 + room <= right;
  marks.fittedText({left, middle + 3.78}, s.component.title, right - left - (hasDetail ? room + 8 : 0), titleFont, "text");
  if (hasDetail) marks.text({right, middle + 3.42}, detail, detailFont, hasState ? inkOf(status) : "text-2", TextMark::Anchor::end);
}

}  // namespace slipway::picture
