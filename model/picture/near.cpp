#include <algorithm>
#include <cmath>

#include "model/picture/anatomy.h"

namespace slipway::picture {

namespace {

constexpr double portRadius = 3.6, nameSize = 6.4;

/// What an edge does for this end of it, in one word.
std::string nameOfPort(const Drawing& drawing, const design::Relation& relation, bool isSource) {
  switch (relation.type) {
    case catalog::RelationType::delivery: return "deploy";
    case catalog::RelationType::permission: return "permission";
    case catalog::RelationType::route: return "route";
    case catalog::RelationType::traffic:
    case catalog::RelationType::message: return relation.label.empty() ? std::string(catalog::nameOf(relation.type)) : relation.label;
    default: break;
  }
  const design::Component* other = drawing.component(isSource ? relation.to : relation.from);
  if (other == nullptr) return {};
  if (other->kind == "ecr-repository") return "image";
  if (other->kind == "log-group") return "logs";
  return other->title;
}

void drawPort(Marks& marks, const Rect& box, Point at, const std::string& colour, const std::string& name) {
  marks.disc(at, portRadius, {"node", 1}, {{colour, 1}, 1.2});
  const double left = std::abs(at.x - box.x), right = std::abs(at.x - box.right());
  const Font font{nameSize, 500};
  const double width = widthOf(name, font) + 6;
  if (width <= 6 || std::min(left, right) > 1) return;   // names stand beside the box, where its lanes are
  const bool isRight = right < left;
  const Rect plate{isRight ? at.x + 22 : at.x - 22 - width, at.y - 12, width, 9};
  marks.text({plate.x + 3, plate.y + 6.8}, name, font, colour == "reference" ? "text-2" : colour);
}

}  // namespace

void drawPropertyGrid(Marks& marks, const design::Component& component, Point at, double columnWidth, int columns, int rows) {
  constexpr double rowHeight = 17;
  int cell = 0;
  for (const design::Property& property : component.properties) {
    if (cell == columns * rows) return;
    if (property.text.empty() || !property.isKnown) continue;
    const Point corner{at.x + columnWidth * (cell % columns), at.y + rowHeight * (cell / columns)};
    const double room = columnWidth - 6;
    marks.fittedText({corner.x, corner.y + 6.5}, property.title, room, {nameSize, 400}, "text-2");
    const Font valueFont{8.4, 600};
    const double taken = marks.fittedText({corner.x, corner.y + 14.8}, property.text, room, valueFont, "text");
    if (!property.unit.empty() && taken + 3 + widthOf(property.unit, {nameSize, 400}) <= room)
      marks.text({corner.x + taken + 3, corner.y + 14.8}, property.unit, {nameSize, 400}, "text-2");
    ++cell;
  }
}

void drawPorts(Marks& marks, const Subject& s) {
  for (const auto& [edge, relation] : s.drawing.edgesOf(s.component.id)) {
    const bool isSource = relation->from == s.component.id;
    drawPort(marks, s.box, isSource ? edge->points.front() : edge->points.back(), std::string(tokenOf(relation->type)),
             edge->hasLabel ? std::string() : nameOfPort(s.drawing, *relation, isSource));
  }
}

}  // namespace slipway::picture
