#include <algorithm>

#include "model/picture/anatomy.h"
#include "model/picture/edge.h"
#include "model/picture/picture.h"

namespace slipway::picture {

namespace {

using catalog::RelationType;
using catalog::Shape;

// Containers take their depth; what lies above them takes these.
constexpr int edgeLayer = 100, stageLayer = 200, nodeLayer = 210, innerLayer = 220, outlineLayer = 300;

int layerOf(const Look& look, int depth) {
  switch (look.shape) {
    case Shape::container:
    case Shape::pipeline: return std::min(depth, edgeLayer - 1);
    case Shape::stage: return stageLayer;
    case Shape::action:
    case Shape::pill: return innerLayer;
    case Shape::outline: return outlineLayer;
    default: return nodeLayer;
  }
}

// The stronger edge lies above.
int layerOf(RelationType type) {
  switch (type) {
    case RelationType::reference: return edgeLayer;
    case RelationType::route: return edgeLayer + 1;
    case RelationType::permission: return edgeLayer + 2;
    case RelationType::delivery: return edgeLayer + 3;
    default: return edgeLayer + 4;
  }
}

void drawShape(Marks& marks, const Subject& subject) {
  switch (subject.look.shape) {
    case Shape::node: return drawNode(marks, subject);
    case Shape::person: return drawPerson(marks, subject);
    case Shape::capsule: return drawCapsule(marks, subject);
    case Shape::container: return drawContainer(marks, subject);
    case Shape::card: return drawCard(marks, subject);
    case Shape::pill: return drawRulePill(marks, subject);
    case Shape::outline: return drawOutline(marks, subject);
    case Shape::pipeline: return drawPipeline(marks, subject);
    case Shape::stage: return drawStage(marks, subject);
    case Shape::action: return drawAction(marks, subject);
    case Shape::hidden: return;
  }
}

bool hasPorts(Shape shape) { return shape == Shape::node || shape == Shape::card || shape == Shape::capsule || shape == Shape::person; }

Group finished(Marks& marks, const std::string& id, bool isRelation, int layer) {
  Group group;
  group.id = id;
  group.isRelation = isRelation;
  group.layer = layer;
  group.marks = marks.take();
  group.bounds = boundsOf(group.marks);
  return group;
}

Group drawComponent(const Drawing& drawing, const design::Component& component, int depth) {
  Marks marks;
  const Look look = lookOf(component);
  if (const Rect* box = drawing.box(component.id)) {
    const Subject subject{drawing, component, *box, look, drawing.state(component.id)};
    drawShape(marks, subject);
    if (drawing.isNear() && hasPorts(look.shape)) drawPorts(marks, subject);
  }
  return finished(marks, component.id, false, layerOf(look, depth));
}

Group drawRelation(const Drawing& drawing, const design::Relation& relation, const layout::RoutedEdge& edge) {
  Marks marks;
  drawEdge(marks, drawing, relation, edge);
  return finished(marks, relation.id, true, layerOf(relation.type));
}

/// How many containers lie beneath; what spans subnets lies above those, whoever its parent is.
int depthOf(const Drawing& drawing, const design::Component& component) {
  int depth = 0;
  for (const design::Component* at = &component; at != nullptr && !at->parent.empty() && depth < edgeLayer;
       at = drawing.component(at->parent))
    ++depth;
  for (const std::string& id : component.spans) {
    const design::Component* ground = drawing.component(id);
    if (ground != nullptr && ground->spans.empty()) depth = std::max(depth, depthOf(drawing, *ground) + 1);
  }
  return depth;
}

}  // namespace

Picture draw(const design::Design& design, const layout::Layout& layout, const States& states, const Options& options) {
  const Drawing drawing(design, layout, states, options, true);
  Picture picture;
  picture.bounds = layout.bounds;
  const auto add = [&picture](Group group) {
    if (group.marks.empty()) return;
    picture.bounds = united(picture.bounds, group.bounds);
    picture.groups.push_back(std::move(group));
  };
  for (const design::Component& component : design.components) add(drawComponent(drawing, component, depthOf(drawing, component)));
  for (const layout::RoutedEdge& edge : layout.edges)
    if (const design::Relation* relation = drawing.relation(edge.relation)) add(drawRelation(drawing, *relation, edge));
  std::stable_sort(picture.groups.begin(), picture.groups.end(), [](const Group& a, const Group& b) { return a.layer < b.layer; });
  return picture;
}

Group drawOne(const design::Design& design, const layout::Layout& layout, const States& states, const Options& options,
              const std::string& id) {
  const Drawing drawing(design, layout, states, options, false);
  if (const design::Component* component = design.find(id)) return drawComponent(drawing, *component, depthOf(drawing, *component));
  const auto edge =
      std::find_if(layout.edges.begin(), layout.edges.end(), [&id](const layout::RoutedEdge& of) { return of.relation == id; });
  if (edge != layout.edges.end())
    if (const design::Relation* relation = drawing.relation(id)) return drawRelation(drawing, *relation, *edge);
  Group none;
  none.id = id;
  return none;
}

}  // namespace slipway::picture
