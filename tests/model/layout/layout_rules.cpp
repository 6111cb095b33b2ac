#include "tests/model/layout/layout_rules.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>

#include "model/layout/node_size.h"
#include "model/layout/tree.h"

namespace slipway::test {

using namespace layout;

namespace {

constexpr double k_touch = 0.5;   // borders may touch

std::string text(const Rect& r) {
  std::ostringstream out;
  out << "(" << r.x << ", " << r.y << ", " << r.width << " × " << r.height << ")";
  return out.str();
}

/// The design as a tree with the layout's boxes in it.
Tree placedTree(const design::Design& design, const Layout& result) {
  Tree tree(design, {});
  for (std::size_t i = 1; i < tree.items.size(); ++i) {
    const auto found = result.boxes.find(std::string(tree.idOf(static_cast<int>(i))));
    tree.items[i].isPlaced = found != result.boxes.end();
    if (tree.items[i].isPlaced) tree.items[i].box = found->second;
  }
  return tree;
}

bool isSolid(Role role) { return !isContainer(role) && role != Role::outline && role != Role::pipeline && role != Role::stage; }

void addHolders(const Tree& tree, int item, std::set<int>& holders) {
  for (int at = item; at > 0; at = tree.items[at].parent) {
    if (at != item) holders.insert(at);
    for (const int subnet : tree.items[at].spans)
      for (int ground = subnet; ground > 0; ground = tree.items[ground].parent) holders.insert(ground);
  }
}

bool isOnBorder(const Rect& box, Point p) {
  const bool isAtX = std::abs(p.x - box.x) < k_touch || std::abs(p.x - box.right()) < k_touch;
  const bool isAtY = std::abs(p.y - box.y) < k_touch || std::abs(p.y - box.bottom()) < k_touch;
  return box.grownBy(k_touch).contains(p) && (isAtX || isAtY);
}

}  // namespace

std::vector<std::string> brokenBoxRules(const design::Design& design, const Layout& result) {
  std::vector<std::string> broken;
  const Tree tree = placedTree(design, result);
  const auto name = [&](int i) { return std::string(tree.idOf(i)) + " " + text(tree.items[i].box); };
  for (std::size_t s = 1; s < tree.items.size(); ++s) {
    const int i = static_cast<int>(s);
    const Item& item = tree.items[s];
    if (item.role == Role::outline || item.role == Role::absent) continue;
    if (!item.isPlaced) {
      broken.push_back(name(i) + " has no box");
      continue;
    }
    if (item.box.width < 10 || item.box.height < 10) broken.push_back(name(i) + " is too small");
    const Item& parent = tree.items[item.parent];
    if (item.parent > 0 && item.role != Role::gateway && !parent.box.grownBy(-4).contains(item.box)) broken.push_back(name(i) + " is not inside " + name(item.parent));
    for (const int subnet : item.spans) {
      const Rect& ground = tree.items[subnet].box;
      if (tree.items[item.parent].role == Role::vpc && tree.isInside(subnet, item.parent) && item.spans.size() > 1 &&
          (item.box.x >= ground.right() || item.box.right() <= ground.x))
        broken.push_back(name(i) + " does not lie across " + name(subnet));
    }
  }
  for (std::size_t a = 1; a < tree.items.size(); ++a)
    for (std::size_t b = a + 1; b < tree.items.size(); ++b) {
      const Item &first = tree.items[a], &second = tree.items[b];
      const int ia = static_cast<int>(a), ib = static_cast<int>(b);
      if (!first.isPlaced || !second.isPlaced || !first.box.grownBy(-k_touch).intersects(second.box.grownBy(-k_touch))) continue;
      if (first.role == Role::outline || second.role == Role::outline || tree.isInside(ia, ib) || tree.isInside(ib, ia)) continue;
      std::set<int> grounds;
      addHolders(tree, ia, grounds);
      addHolders(tree, ib, grounds);
      const bool lies = (grounds.count(ia) > 0 || grounds.count(ib) > 0);
      const bool isGround = (!isSolid(first.role) && !isSolid(second.role) && (first.role == Role::zone || second.role == Role::zone || first.role == Role::subnet || second.role == Role::subnet));
      if (!lies && !isGround) broken.push_back(name(ia) + " lies on " + name(ib));
      else if (!lies && isGround && first.role == second.role) broken.push_back(name(ia) + " lies on " + name(ib));
    }
  return broken;
}

std::vector<std::string> brokenEdgeRules(const design::Design& design, const Layout& result, const TextMeasure& measure, bool mayPassZones) {
  std::vector<std::string> broken;
  const Tree tree = placedTree(design, result);
  std::map<std::string, const RoutedEdge*> edges;
  for (const RoutedEdge& edge : result.edges) edges[edge.relation] = &edge;
  for (const Link& link : tree.links) {
    if (!tree.items[link.from].isPlaced || !tree.items[link.to].isPlaced) continue;
    const auto found = edges.find(link.relation->id);
    if (found == edges.end()) {
      broken.push_back(link.relation->id + " has no edge");
      continue;
    }
    const std::vector<Point>& points = found->second->points;
    if (points.size() < 2) {
      broken.push_back(link.relation->id + " has no run");
      continue;
    }
    const auto tell = [&](const std::string& what) {
      std::ostringstream out;
      out << link.relation->id << " " << what << ":";
      for (const Point& p : points) out << " (" << p.x << ", " << p.y << ")";
      broken.push_back(out.str());
    };
    if (!isOnBorder(tree.items[link.from].box, points.front())) tell("does not leave from its source's border " + text(tree.items[link.from].box));
    if (!isOnBorder(tree.items[link.to].box, points.back())) tell("does not end on its target's border " + text(tree.items[link.to].box));
    std::set<int> holders;
    addHolders(tree, link.from, holders);
    addHolders(tree, link.to, holders);
    for (std::size_t k = 0; k + 1 < points.size(); ++k) {
      const Point &a = points[k], &b = points[k + 1];
      if (a.x != b.x && a.y != b.y) tell("has an oblique run");
      const Rect run{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
      const auto crosses = [&](const Rect& box) {
        const Rect core = box.grownBy(-1);
        return run.x < core.right() && core.x < run.right() + 1e-9 && run.y < core.bottom() && core.y < run.bottom() + 1e-9;
      };
      for (std::size_t i = 1; i < tree.items.size(); ++i) {
        const int index = static_cast<int>(i);
        const Item& item = tree.items[i];
        if (!item.isPlaced || item.role == Role::outline) continue;
        const bool mayPass = mayPassZones && item.role == Role::zone;
        if (!mayPass && holders.count(index) == 0 && crosses(item.box)) tell("crosses " + std::string(tree.idOf(index)) + " " + text(item.box));
        for (const Rect& title : {titleRect(tree, index, measure), routeTagRect(tree, index, measure)})
          if (title.width > 0 && crosses(title)) tell("crosses the title of " + std::string(tree.idOf(index)) + " " + text(title));
      }
    }
    if (found->second->hasLabel) {
      const double width = measure.width(link.relation->label, 10, 500, false) + 10;
      const Point c = found->second->labelCentre;
      const Rect plate{c.x - width / 2, c.y - 8, width, 16};
      for (std::size_t i = 1; i < tree.items.size(); ++i)
        if (tree.items[i].isPlaced && isSolid(tree.items[i].role) && tree.items[i].box.intersects(plate)) tell("has its label on " + std::string(tree.idOf(static_cast<int>(i))));
    }
  }
  return broken;
}

std::vector<std::string> crowdedRuns(const design::Design& design, const Layout& result, double gap) {
  std::vector<std::string> crowded;
  std::map<std::string, const design::Relation*> relations;
  for (const design::Relation& relation : design.relations) relations[relation.id] = &relation;
  const Tree tree(design, {});
  const auto endOf = [&](const std::string& id) {
    const int item = tree.find(id);
    return tree.items[item].role == Role::action || tree.items[item].role == Role::pill ? tree.items[item].parent : item;
  };
  for (std::size_t i = 0; i < result.edges.size(); ++i)
    for (std::size_t j = i + 1; j < result.edges.size(); ++j) {
      const design::Relation &first = *relations[result.edges[i].relation], &second = *relations[result.edges[j].relation];
      if (first.type == second.type && (endOf(first.from) == endOf(second.from) || endOf(first.to) == endOf(second.to))) continue;
      const auto &p = result.edges[i].points, &q = result.edges[j].points;
      for (std::size_t a = 0; a + 1 < p.size(); ++a)
        for (std::size_t b = 0; b + 1 < q.size(); ++b) {
          const bool isVertical = p[a].x == p[a + 1].x;
          if (isVertical != (q[b].x == q[b + 1].x)) continue;
          const auto along = [&](const Point& point) { return isVertical ? point.y : point.x; };
          const auto across = [&](const Point& point) { return isVertical ? point.x : point.y; };
          const double begin = std::max(std::min(along(p[a]), along(p[a + 1])), std::min(along(q[b]), along(q[b + 1])));
          const double end = std::min(std::max(along(p[a]), along(p[a + 1])), std::max(along(q[b]), along(q[b + 1])));
          if (end - begin > 1 && std::abs(across(p[a]) - across(q[b])) < gap - 0.01) {
            std::ostringstream out;
            out << result.edges[i].relation << " and " << result.edges[j].relation << " run " << std::abs(across(p[a]) - across(q[b])) << " apart at " << across(p[a]);
            crowded.push_back(out.str());
          }
        }
    }
  return crowded;
}

}  // namespace slipway::test
