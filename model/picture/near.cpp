#include <algorithm>
#include <cmath>

#include "model/picture/anatomy.h"

namespace slipway::picture {

namespace {

constexpr double portRadius = 3.6, nameSize = 6.4;

/// What an edge does at this end of it, in one word; "" where the other end says it, or the edge's own label.
std::string nameOfPort(const Drawing& drawing, const layout::RoutedEdge& edge, const design::Relation& relation, bool isSource) {
  if (edge.hasLabel) return {};
  const design::Component* other = drawing.component(isSource ? relation.to : relation.from);
  if (other == nullptr || drawing.component(relation.to) == nullptr || lookOf(*other).shape == catalog::Shape::card) return {};
  switch (relation.type) {
    case catalog::RelationType::delivery:
      if (isSource) return "starts";
      return drawing.component(relation.to)->kind == "ecr-repository" ? "push" : "deploy";
    case catalog::RelationType::reference: break;
    default: return std::string(catalog::nameOf(relation.type));
  }
  if (other->kind == "ecr-repository") return "image";
  return other->kind == "log-group" ? "logs" : other->title;
}

void drawPort(Marks& marks, const Subject& s, Point at, const std::string& colour, const std::string& name) {
  marks.disc(at, portRadius, {"node", 1}, {{colour, 1}, 1.2});
  const double left = std::abs(at.x - s.box.x), right = std::abs(at.x - s.box.right());
  const Font font{nameSize, 500};
  const double width = widthOf(name, font) + 6;
  if (name.empty() || std::min(left, right) > 1) return;  // names stand beside the box, where its lanes are
  const Rect plate{right < left ? at.x + 22 : at.x - 22 - width, at.y - 11.5, width, 9};
  marks.box(plate, 3, {std::string(s.drawing.groundAt(plate.centre())), 1});
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
    drawPort(marks, s, isSource ? edge->points.front() : edge->points.back(), std::string(tokenOf(relation->type)),
             nameOfPort(s.drawing, *edge, *relation, isSource));
  }
}

}  // namespace slipway::picture
