#include <algorithm>

#include "model/picture/anatomy.h"

namespace slipway::picture {

namespace {

/// Two colours take turns in the order of the design, so that neighbours differ.
std::string_view colourOf(const Subject& s) {
  int before = 0;
  for (const design::Component& component : s.drawing.design.components) {
    if (component.id == s.component.id) break;
    if (component.kind == s.component.kind) ++before;
  }
  return before % 2 == 0 ? "sg-1" : "sg-2";
}

}  // namespace

void drawOutline(Marks& marks, const Subject& s) {
  if (s.drawing.isFar() || !s.drawing.options.showSecurity) return;
  const std::string colour(colourOf(s));
  marks.box(s.box, 11, {}, {{colour, 1}, 1.25});
  if (!s.drawing.options.showNames) return;
  constexpr Font font{9.5, 500, true};
  const double most = s.box.width - 24 - 22;
  const double text = std::min(widthOf(s.component.title, font), most);
  if (text < 12) return;
  const Rect tag{s.box.right() - 12 - text - 22, s.box.y - 8, text + 22, 16};
  marks.box(tag, 5, {colour, 1});
  marks.glyph({tag.x + 5, tag.y + 3, 10, 10}, s.look.icon, "sg-text");
  marks.fittedText({tag.x + 17, tag.y + 11.42}, s.component.title, text + 0.01, font, "sg-text");
}

}  // namespace slipway::picture
