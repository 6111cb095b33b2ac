#include <algorithm>

#include "model/picture/anatomy.h"
#include "model/picture/status_shape.h"

namespace slipway::picture {

namespace {

constexpr double radius = 8, padding = 9, badgeRadius = 6.5;
constexpr double flatMost = 40, lyingMost = 52;  // heights up to which a node is one line, or two lines beside its tile
constexpr Font titleFont{11.5, 600}, subFont{10, 400};

void drawGround(Marks& marks, const Rect& box) {
  marks.shadow(box, radius);
  marks.box(box, radius, {"node", 1}, {{"node-line", 1}, 1});
}

Font subFontOf(std::string_view text) { return {subFont.size, subFont.weight, isAddress(text)}; }

std::string_view subInk(const ElementState& state) {
  return state.status == Status::error ? "status-error-text" : state.status == Status::warning ? "status-warning-text" : "text-2";
}

void drawFlat(Marks& marks, const Subject& s) {
  const double middle = s.box.y + s.box.height / 2;
  marks.tile({s.box.x + padding, middle - 10, 20, 20}, 5, s.look.icon, s.look.tile);
  double right = s.box.right() - padding - drawBadge(marks, s, s.box.right() - padding, middle);
  const double left = s.box.x + padding + 28;
  const double title = widthOf(s.component.title, titleFont);
  if (const double word = widthOf(s.state.word, {9.5, 500}); word > 0 && left + title + 8 + word <= right) {
    marks.text({right, middle + 3.4}, s.state.word, {9.5, 500}, subInk(s.state), TextMark::Anchor::end);
    right -= word + 8;
  }
  marks.fittedText({left, middle + 4.14}, s.component.title, right - left, titleFont, "text");
}

bool hasProperties(const design::Component& component) {
  return std::any_of(component.properties.begin(), component.properties.end(),
                     [](const design::Property& property) { return property.isKnown && !property.text.empty(); });
}

// From near, the second line gives way to the address in the files and to what is set.
void drawNearLines(Marks& marks, const Subject& s, double left, double right, const std::string& sub) {
  const bool hasGrid = hasProperties(s.component);
  double y = s.box.y + s.box.height / 2 + (hasGrid ? -9.5 : sub.empty() ? 0 : -5);
  marks.fittedText({left, y}, s.component.title, right - left, {10, 600}, "text");
  if (!hasGrid && !sub.empty()) marks.fittedText({left, y += 9.5}, sub, right - left, {7.6, 400, isAddress(sub)}, "text-2");
  if (!s.component.addresses.empty())
    marks.fittedText({left, y + 8}, s.component.addresses.front(), right - left, {6.4, 400, true}, "text-2");
  if (hasGrid) drawPropertyGrid(marks, s.component, {left, s.box.y + 23.5}, (right - left) / 2, 2, 1);
}

void drawLying(Marks& marks, const Subject& s) {
  const double middle = s.box.y + s.box.height / 2;
  marks.tile({s.box.x + padding, middle - 12, 24, 24}, 6, s.look.icon, s.look.tile);
  const double right = s.box.right() - padding - drawBadge(marks, s, s.box.right() - padding, middle);
  const double left = s.box.x + padding + 32;
  const std::string& sub = s.state.word.empty() ? s.component.detail : s.state.word;
  if (s.drawing.isNear()) return drawNearLines(marks, s, left, right, sub);
  if (sub.empty()) {
    marks.fittedText({left, middle + 4.14}, s.component.title, right - left, titleFont, "text");
    return;
  }
  marks.fittedText({left, middle - 2.5}, s.component.title, right - left, titleFont, "text");
  marks.fittedText({left, middle + 11}, sub, right - left, subFontOf(sub), s.state.word.empty() ? "text-2" : subInk(s.state));
}

void drawCentred(Marks& marks, Point baseline, std::string_view text, double width, Font font, std::string_view ink) {
  const double taken = std::min(width, widthOf(text, font));
  marks.fittedText({baseline.x - taken / 2, baseline.y}, text, width, font, ink);
}

void drawUpright(Marks& marks, const Subject& s) {
  const double x = s.box.x + s.box.width / 2, top = s.box.y + std::max(7.5, (s.box.height - 57) / 2);
  marks.tile({x - 12, top, 24, 24}, 6, s.look.icon, s.look.tile);
  drawBadge(marks, s, s.box.right() - padding, s.box.y + 15);
  const double room = s.box.width - 2 * padding;
  const std::string& sub = s.state.word.empty() ? s.component.detail : s.state.word;
  drawCentred(marks, {x, top + 39}, s.component.title, room, {11, 600}, "text");
  drawCentred(marks, {x, top + 52}, sub, room, subFontOf(sub), s.state.word.empty() ? "text-2" : subInk(s.state));
}

}  // namespace

bool isAddress(std::string_view text) {
  return text.find(' ') == std::string_view::npos && text.find_first_of("0123456789-/:*_") != std::string_view::npos;
}

double drawBadge(Marks& marks, const Subject& s, double right, double y) {
  if (s.state.status == Status::none) return 0;
  drawStatus(marks, s.state.status, {right - badgeRadius + 2, y}, badgeRadius);
  return 2 * badgeRadius + 4;
}

void drawFarTile(Marks& marks, const Subject& s) {
  const double side = std::clamp(std::min(s.box.height, s.box.width) - 6, 8.0, 42.0);
  const Point centre = s.box.centre();
  const double sign = std::min(13.0, s.box.height / 2 - 4);
  const bool hasSign = sign > 3 && s.state.status != Status::none;
  if (hasSign) drawStatus(marks, s.state.status, {s.box.right() - sign - 8, centre.y}, sign);
  // Beside the tile the name, where most of it can be read.
  const Font font{std::clamp(s.box.height * 0.42, 14.0, 20.0), 600};
  const double left = s.box.x + 6, text = left + side + 7, right = s.box.right() - (hasSign ? 2 * sign + 12 : 6);
  const bool hasName = s.drawing.options.showNames && right - text >= std::min(widthOf(s.component.title, font), 4.5 * font.size);
  marks.tile({hasName ? left : centre.x - side / 2, centre.y - side / 2, side, side}, side / 4, s.look.icon, s.look.tile);
  if (hasName) marks.fittedText({text, centre.y + font.size * 0.36}, s.component.title, right - text, font, "text");
}

void drawNode(Marks& marks, const Subject& s) {
  drawGround(marks, s.box);
  if (s.drawing.isFar()) return drawFarTile(marks, s);
  if (s.box.height <= flatMost) return drawFlat(marks, s);
  return s.box.height <= lyingMost ? drawLying(marks, s) : drawUpright(marks, s);
}

void drawPerson(Marks& marks, const Subject& s) {
  const double x = s.box.x + s.box.width / 2;
  if (s.drawing.isFar()) return drawFarTile(marks, s);
  marks.tile({x - 14, s.box.y, 28, 28}, 7, s.look.icon, s.look.tile);
  drawStatus(marks, s.state.status, {x + 15, s.box.y + 1}, badgeRadius);
  drawCentred(marks, {x, s.box.y + 42}, s.component.title, std::max(s.box.width, 40.0), {10.5, 600}, "text");
}

void drawCapsule(Marks& marks, const Subject& s) {
  const double middle = s.box.y + s.box.height / 2;
  marks.box(s.box, s.box.height / 2, {"node", 1}, {{"node-line", 1}, 1});
  if (s.drawing.isFar()) return drawFarTile(marks, s);
  marks.tile({s.box.x + 5, middle - 9, 18, 18}, 4.5, s.look.icon, s.look.tile);
  const double right = s.box.right() - 12 - drawBadge(marks, s, s.box.right() - padding, middle);
  marks.fittedText({s.box.x + 30, middle + 4.14}, s.component.title, right - s.box.x - 30, titleFont, "text");
}

}  // namespace slipway::picture
