#include "model/picture/edge.h"

#include <algorithm>
#include <cmath>

#include "model/picture/polyline.h"
#include "model/picture/status_shape.h"

namespace slipway::picture {

namespace {

using catalog::RelationType;

constexpr double cornerRadius = 8, crossingGap = 8, tipGap = 1;

struct Style {
  Line line;
  bool hasFilledHead = false;
  bool hasRoundCaps = false;
};

bool isInLane(const Drawing& drawing, const layout::RoutedEdge& edge) {
  return drawing.layout.lane.height > 0 && drawing.layout.lane.contains(edge.points.front()) &&
         drawing.layout.lane.contains(edge.points.back());
}

bool isTrunk(const Drawing& drawing, const design::Relation& relation) {
  const design::Component* from = drawing.component(relation.from);
  return from != nullptr && (from->kind == "internet" || from->kind == "internet-gateway");
}

Style styleOf(const Drawing& drawing, const design::Relation& relation, const layout::RoutedEdge& edge) {
  const std::string token(tokenOf(relation.type));
  switch (relation.type) {
    case RelationType::traffic: return {{{token, 1}, isTrunk(drawing, relation) ? 2.5 : 2}, true, false};
    case RelationType::message: return {{{token, 1}, 2, {7, 5}}, true, false};
    case RelationType::delivery: return {{{token, 1}, isInLane(drawing, edge) ? 1.5 : 1.25}, false, false};
    case RelationType::route: return {{{token, 1}, 1.25}, false, false};
    case RelationType::permission: return {{{token, 1}, 1.75, {0.1, 4.6}}, false, true};
    default: return {{{token, 0.55}, 1.25}, false, false};
  }
}

/// A head whose tip is at `tip`, pointing away from `from`.
void drawHead(Marks& marks, Point from, Point tip, const Style& style) {
  const double length = std::max(1e-6, std::hypot(tip.x - from.x, tip.y - from.y));
  const Point along{(tip.x - from.x) / length, (tip.y - from.y) / length}, across{-along.y, along.x};
  const auto at = [&](double back, double side) {
    return Point{tip.x - along.x * back + across.x * side, tip.y - along.y * back + across.y * side};
  };
  if (style.hasFilledHead) return marks.polygon({tip, at(9, 4.6), at(9, -4.6)}, style.line.paint);
  marks.line({at(6, 4), tip, at(6, -4)}, {style.line.paint, std::max(1.4, style.line.width)}, 0, true);
}

/// A sheet on the line, with the artifact's name below.
void drawArtifact(Marks& marks, const Drawing& drawing, const design::Relation& relation, Point centre) {
  const std::string ground(drawing.groundAt(centre));
  const Line ink{{"delivery", 1}, 1.25};
  marks.box({centre.x - 9, centre.y - 9, 18, 18}, 4, {ground, 1});
  const double left = centre.x - 5, top = centre.y - 7;
  marks.polygon({{left, top}, {left + 6, top}, {left + 10, top + 4}, {left + 10, top + 14}, {left, top + 14}}, {"panel", 1}, ink);
  marks.line({{left + 6, top}, {left + 6, top + 4}, {left + 10, top + 4}}, ink, 0, true);
  if (drawing.options.showNames) marks.text({centre.x, centre.y + 20}, relation.artifact, {9.5, 500}, "text-2", TextMark::Anchor::middle);
}

void drawPlate(Marks& marks, const Drawing& drawing, Point centre, const std::string& text, Font font, std::string_view ink) {
  const double width = widthOf(text, font) + 10;
  marks.box({centre.x - width / 2, centre.y - 8, width, 16}, 4, {std::string(drawing.groundAt(centre)), 1});
  marks.text({centre.x, centre.y + 3.6}, text, font, ink, TextMark::Anchor::middle);
}

/// Why an edge cannot work, on the soft ground of its state.
void drawFault(Marks& marks, const ElementState& state, Point centre) {
  const Font font{10.5, 600};
  const double width = widthOf(state.word, font) + 29;
  const Rect plate{centre.x - width / 2, centre.y - 10, width, 20};
  marks.box(plate, 10, {statusToken(state.status, "soft"), 1}, {{statusToken(state.status), 0.6}, 1});
  drawStatus(marks, state.status, {plate.x + 12, centre.y}, 5.6);
  marks.text({plate.x + 22, centre.y + 3.78}, state.word, font, statusToken(state.status, "text"));
}

void drawLabel(Marks& marks, const Drawing& drawing, const design::Relation& relation, const layout::RoutedEdge& edge, bool isQuiet) {
  const ElementState& state = drawing.state(relation.id);
  if (state.status != Status::none && !state.word.empty())
    return drawFault(marks, state, edge.hasLabel ? edge.labelCentre : pointAt(edge.points, lengthOf(edge.points) / 2));
  if (!edge.hasLabel || !drawing.options.showNames) return;
  const auto shown = drawing.states.edgeLabels.find(relation.id);
  if (shown != drawing.states.edgeLabels.end()) {
    if (!shown->second.empty()) drawPlate(marks, drawing, edge.labelCentre, shown->second, {10.5, 600}, "text");
  } else if (!relation.label.empty()) {
    drawPlate(marks, drawing, edge.labelCentre, relation.label, {isQuiet ? 9.5 : 10.0, 500}, "text-2");
  }
}

}  // namespace

void drawEdge(Marks& marks, const Drawing& drawing, const design::Relation& relation, const layout::RoutedEdge& edge) {
  if (edge.points.size() < 2 || tokenOf(relation.type).empty()) return;
  if (relation.type == RelationType::permission && !drawing.options.showPermissions) return;
  const bool isStrong =
      relation.type == RelationType::traffic || relation.type == RelationType::message || relation.type == RelationType::delivery;
  if (drawing.isFar() && !isStrong) return;

  Style style = styleOf(drawing, relation, edge);
  if (drawing.state(relation.id).status == Status::error) style.line = {{"status-error", 1}, 2.25, style.line.dash};
  const double length = lengthOf(edge.points);
  const double headBack = drawing.isFar() ? 0 : tipGap + (style.hasFilledHead ? 6 : 0);
  for (Polyline& piece : pieces(edge.points, edge.gaps, crossingGap, std::min(headBack, length / 2)))
    marks.line(std::move(piece), style.line, cornerRadius, style.hasRoundCaps);
  if (drawing.isFar()) return;
  drawHead(marks, pointAt(edge.points, std::max(0.0, length - tipGap - 2)), pointAt(edge.points, length - tipGap), style);
  if (!relation.artifact.empty())
    drawArtifact(marks, drawing, relation, pointAt(edge.points, length / 2));
  else
    drawLabel(marks, drawing, relation, edge, isInLane(drawing, edge));
}

}  // namespace slipway::picture
