#include "model/layout/routing/router.h"

#include <algorithm>
#include <cmath>

namespace slipway::layout {

namespace {

std::vector<Point> directPath(const Rect& from, const Rect& to) {
  const double left = std::max(from.x, to.x), right = std::min(from.right(), to.right());
  const double top = std::max(from.y, to.y), bottom = std::min(from.bottom(), to.bottom());
  if (right - left > 1) {
    const double x = (left + right) / 2;
    return from.y < to.y ? std::vector<Point>{{x, from.bottom()}, {x, to.y}} : std::vector<Point>{{x, from.y}, {x, to.bottom()}};
  }
  if (bottom - top > 1) {
    const double y = (top + bottom) / 2;
    return from.x < to.x ? std::vector<Point>{{from.right(), y}, {to.x, y}} : std::vector<Point>{{from.x, y}, {to.right(), y}};
  }
  const Point start{from.centre().x, from.y < to.y ? from.bottom() : from.y};
  const Point end{from.x < to.x ? to.x : to.right(), to.centre().y};
  return {start, {start.x, end.y}, end};
}

}  // namespace

std::vector<RoutedEdge> routeEdges(const Tree& tree, const TextMeasure&) {
  std::vector<RoutedEdge> edges;
  for (const Link& link : tree.links) {
    if (!tree.items[link.from].isPlaced || !tree.items[link.to].isPlaced) continue;
    RoutedEdge edge;
    edge.relation = link.relation->id;
    edge.points = directPath(tree.items[link.from].box, tree.items[link.to].box);
    edges.push_back(std::move(edge));
  }
  return edges;
}

}  // namespace slipway::layout
