#include <algorithm>

#include "model/picture/anatomy.h"
#include "model/picture/status_shape.h"

namespace slipway::picture {

namespace {

/// What tells one container from another; the title stands at (inset, baseline) from the top left corner.
struct Style {
  Line line;
  double radius = 7, inset = 11, baseline = 15.78, size = 10.5;
  std::string_view ink = "text";
  bool hasIcon = false;
};

Style styleOf(const design::Component& container) {
  if (container.kind == "region") return {{{"region-line", 1}, 1}, 12, 14, 20, 11};
  if (container.kind == "vpc") return {{{"vpc-line", 1}, 1.5}, 10, 34, 22, 11, "text", true};
  if (container.kind == "zone") return {{{"zone-line", 1}, 1, {5, 4}}, 8, 12, 15.78, 10.5, "text-2"};
  if (container.kind == "subnet") return {{{container.text("tier") == "public" ? "public-line" : "private-line", 1}, 1}};
  if (container.kind == "delivery-lane") return {{{"lane-line", 1}, 1}, 10, 14, 19, 11, "lane-title"};
  if (container.kind == "ecs-cluster") return {{{"group-compute", 0.45}, 1}, 7, 10, 14.78};
  return {{{"control-line", 1}, 1}};
}

/// The tag that names where a subnet's routes lead; gives the room it takes.
double drawRouteTag(Marks& marks, const Subject& s) {
  const std::string route = s.component.text("route");
  if (route.empty() || !s.drawing.options.showNames) return 0;
  constexpr Font font{9.5, 500, true};
  const double width = widthOf(route, font) + 22;
  if (width > s.box.width / 2) return 0;
  const Rect tag{s.box.right() - 8 - width, s.box.y + 4, width, 15};
  marks.box(tag, 4, {"node", 0.85});
  marks.glyph({tag.x + 4, tag.y + 2.5, 10, 10}, "route", "text-2");
  marks.text({tag.x + 17, tag.y + 10.92}, route, font, "text-2");
  return width + 12;
}

}  // namespace

void drawFarTitle(Marks& marks, const Subject& s, double left, std::string_view ink) {
  constexpr Font font{17, 600};
  const bool isOuter = s.component.kind == "region" || s.component.kind == "vpc" || s.component.kind == "delivery-lane" || s.component.kind == "pipeline";
  if (isOuter && s.drawing.options.showNames) marks.fittedText({left, s.box.y + 21}, s.component.title, s.box.width / 3, font, ink);
}

void drawContainer(Marks& marks, const Subject& s) {
  const Style style = styleOf(s.component);
  const std::string fill(fillOf(s.component));
  marks.box(s.box, style.radius, {fill, 1}, style.line);
  if (s.drawing.isFar()) return drawFarTitle(marks, s, s.box.x + std::min(style.inset, 14.0), style.ink);
  if (style.hasIcon) marks.tile({s.box.x + 12, s.box.y + 10, 16, 16}, 4, s.look.icon, s.look.tile);
  double right = s.box.right() - std::min(style.inset, 12.0) - drawRouteTag(marks, s);
  right -= drawBadge(marks, s, right, s.box.y + style.baseline - 4);
  const double left = s.box.x + style.inset, y = s.box.y + style.baseline;
  // The title is one line of two voices: what it is, and its address or range.
  const double taken = marks.fittedText({left, y}, s.component.title, right - left, {style.size, 600}, style.ink);
  const std::string& detail = s.state.word.empty() ? s.component.detail : s.state.word;
  const Font font{10, 400, isAddress(detail)};
  if (left + taken + 7 + widthOf(detail, font) <= right) marks.text({left + taken + 7, y - 0.2}, detail, font, "text-2");
}

}  // namespace slipway::picture
