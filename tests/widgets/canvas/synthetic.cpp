#include "tests/widgets/canvas/synthetic.h"

#include <cmath>
#include <string>

namespace slipway::widgets::test {

namespace {

using picture::BoxMark;
using picture::Group;
using picture::IconMark;
using picture::PathMark;
using picture::Picture;
using picture::TextMark;

bool isContainer(const design::Component& component) { return component.kind == "subnet" || component.kind == "region"; }

Group containerGroup(const design::Component& component, const layout::Rect& box, int depth) {
  Group group{component.id, false, depth, box.grownBy(1), {}};
  BoxMark fill;
  fill.rect = box;
  fill.radius = 10;
  fill.fill = {component.kind == "region" ? "region-fill" : "private-fill"};
  fill.line = {component.kind == "region" ? "region-line" : "private-line"};
  group.marks.push_back(fill);
  group.marks.push_back(TextMark{{box.x + 11, box.y + 17}, TextMark::Anchor::start, component.title, 10.5, 600, false, {"text"}});
  return group;
}

Group nodeGroup(const design::Component& component, const layout::Rect& box, picture::Detail detail) {
  Group group{component.id, false, 100, box.grownBy(2), {}};
  if (detail == picture::Detail::far) {
    BoxMark far;
    far.rect = box;
    far.radius = 4;
    far.fill = {"group-compute"};
    group.marks.push_back(far);
    return group;
  }
  BoxMark fill;
  fill.rect = {box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1};
  fill.radius = 8;
  fill.fill = {"node"};
  fill.line = {"node-line"};
  group.marks.push_back(fill);
  group.marks.push_back(IconMark{{box.x + 9, box.y + 10, 24, 24}, "ecs-service", {"group-compute"}, {"group-glyph"}, 6});
  group.marks.push_back(TextMark{{box.x + 41, box.y + 19}, TextMark::Anchor::start, component.title, 11.5, 600, false, {"text"}});
  group.marks.push_back(TextMark{{box.x + 41, box.y + 33}, TextMark::Anchor::start, component.detail, 10, 400, false, {"text-2"}});
  return group;
}

Group edgeGroup(const layout::RoutedEdge& edge) {
  Group group{edge.relation, true, 50, {}, {}};
  PathMark line;
  line.points = edge.points;
  line.cornerRadius = 8;
  line.line = {"traffic"};
  line.lineWidth = 2;
  group.marks.push_back(line);
  const layout::Point end = edge.points.back(), before = edge.points[edge.points.size() - 2];
  const double length = std::hypot(end.x - before.x, end.y - before.y), dx = (end.x - before.x) / length, dy = (end.y - before.y) / length;
  PathMark head;
  head.points = {end, {end.x - 9 * dx - 4.6 * dy, end.y - 9 * dy + 4.6 * dx}, {end.x - 9 * dx + 4.6 * dy, end.y - 9 * dy - 4.6 * dx}};
  head.isClosed = true;
  head.fill = {"traffic"};
  group.marks.push_back(head);
  double left = end.x, right = end.x, top = end.y, bottom = end.y;
  for (const layout::Point& p : edge.points) {
    left = std::min(left, p.x);
    right = std::max(right, p.x);
    top = std::min(top, p.y);
    bottom = std::max(bottom, p.y);
  }
  group.bounds = layout::Rect{left, top, right - left, bottom - top}.grownBy(6);
  return group;
}

std::shared_ptr<const Picture> draw(const design::Design& design, const layout::Layout& layout, picture::Detail detail) {
  auto picture = std::make_shared<Picture>();
  picture->bounds = layout.bounds;
  for (const design::Component& component : design.components)
    if (isContainer(component)) picture->groups.push_back(containerGroup(component, layout.boxes.at(component.id), component.parent.empty() ? 0 : 1));
  for (const layout::RoutedEdge& edge : layout.edges) picture->groups.push_back(edgeGroup(edge));
  for (const design::Component& component : design.components)
    if (!isContainer(component)) picture->groups.push_back(nodeGroup(component, layout.boxes.at(component.id), detail));
  return picture;
}

Sight sightOf(std::shared_ptr<design::Design> design, std::shared_ptr<layout::Layout> layout) {
  Sight sight;
  sight.design = design;
  sight.layout = layout;
  sight.pictureFor = [design, layout](picture::Detail detail) { return draw(*design, *layout, detail); };
  sight.shapeOf = [](const design::Component& component) { return isContainer(component) ? catalog::Shape::container : catalog::Shape::node; };
  return sight;
}

void add(design::Design& design, layout::Layout& layout, const std::string& id, const std::string& kind, const std::string& parent,
         const layout::Rect& box) {
  design::Component component;
  component.id = id;
  component.kind = kind;
  component.title = id;
  component.detail = "Fargate service";
  component.parent = parent;
  design.components.push_back(std::move(component));
  layout.boxes[id] = box;
}

void relate(design::Design& design, layout::Layout& layout, const std::string& from, const std::string& to, std::vector<layout::Point> points) {
  design::Relation relation;
  relation.id = from + " > " + to + " : traffic";
  relation.from = from;
  relation.to = to;
  relation.type = catalog::RelationType::traffic;
  layout.edges.push_back({relation.id, std::move(points), false, {}, {}});
  design.relations.push_back(std::move(relation));
}

}  // namespace

Sight smallWorld() {
  auto design = std::make_shared<design::Design>();
  auto layout = std::make_shared<layout::Layout>();
  layout->bounds = {0, 0, 800, 600};
  add(*design, *layout, "region", "region", "", {0, 0, 800, 600});
  add(*design, *layout, "left", "subnet", "region", {40, 60, 340, 500});
  add(*design, *layout, "right", "subnet", "region", {420, 60, 340, 500});
  add(*design, *layout, "a", "service", "left", {80, 120, 160, 44});
  add(*design, *layout, "b", "service", "left", {80, 300, 160, 44});
  add(*design, *layout, "c", "service", "right", {480, 120, 160, 44});
  relate(*design, *layout, "a", "c", {{240, 142}, {480, 142}});
  relate(*design, *layout, "a", "b", {{160, 164}, {160, 300}});
  return sightOf(design, layout);
}

Sight largeWorld(int count) {
  auto design = std::make_shared<design::Design>();
  auto layout = std::make_shared<layout::Layout>();
  const int side = static_cast<int>(std::ceil(std::sqrt(count)));
  const double stepX = 190, stepY = 110, width = 140, height = 44;
  layout->bounds = {-60, -60, side * stepX + 100, side * stepY + 100};
  add(*design, *layout, "region", "region", "", layout->bounds);
  const auto at = [&](int i) { return layout::Point{i % side * stepX, i / side * stepY}; };
  const auto id = [](int i) { return "web_" + std::to_string(i); };
  for (int i = 0; i < count; ++i) add(*design, *layout, id(i), "service", "region", {at(i).x, at(i).y, width, height});
  for (int i = 0; i < count; ++i) {
    int to = i % 3 == 2 ? (i + side) % count : (i + 1) % count;
    if (std::abs(to - i) > 2 * side) to = i > 0 ? i - 1 : 1;
    const layout::Point a{at(i).x + width, at(i).y + height / 2}, b{at(to).x, at(to).y + height / 2};
    const double out = a.x + 25, in = b.x - 25;
    const double lane = a.y == b.y ? a.y + 50 : (a.y + b.y) / 2;
    if (a.y == b.y && b.x > a.x) relate(*design, *layout, id(i), id(to), {a, b});
    else relate(*design, *layout, id(i), id(to), {a, {out, a.y}, {out, lane}, {in, lane}, {in, b.y}, b});
  }
  return sightOf(design, layout);
}

Sight moved(const Sight& sight, const std::string& id, layout::Point topLeft) {
  auto layout = std::make_shared<layout::Layout>(*sight.layout);
  layout->boxes[id].x = topLeft.x;
  layout->boxes[id].y = topLeft.y;
  return sightOf(std::make_shared<design::Design>(*sight.design), layout);
}

}  // namespace slipway::widgets::test
