#include "model/layout/routing/router.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>

#include "model/layout/routing/labels.h"
#include "model/layout/routing/path_search.h"
#include "model/layout/routing/route.h"
#include "model/layout/routing/space.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

namespace {

constexpr Rect k_everywhere{-1e8, -1e8, 2e8, 2e8};
constexpr std::size_t k_windowedFrom = 120;     // a space with more obstacles is searched near the edge only
constexpr double k_windowAround = 260;
constexpr double k_farRound = 250;             // px
constexpr double k_strict = 0.9, k_loose = 0.3;

class Router {
public:
  Router(const Tree& tree, const TextMeasure& measure) : m_tree(tree), m_measure(measure), m_spaces(tree, measure) {}

  std::vector<RoutedEdge> route() {
    for (const Link& link : m_tree.links) {
      if (!m_tree.items[link.from].isPlaced || !m_tree.items[link.to].isPlaced) continue;
      Route& route = m_routes.emplace_back();
      route.link = &link;
      route.isWeak = link.relation->type == catalog::RelationType::permission;
    }
    bundleRoutes(m_tree, m_routes);
    findPaths();
    nudgeRoutes(m_tree, m_routes);
    return finish();
  }

private:
  // Long trunks first: their branches then follow them.
  void findPaths() {
    std::vector<std::size_t> order(m_routes.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto distance = [&](std::size_t i) {
      const Point a = m_tree.items[m_routes[i].link->from].box.centre(), b = m_tree.items[m_routes[i].link->to].box.centre();
      return std::abs(a.x - b.x) + std::abs(a.y - b.y);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return distance(a) > distance(b); });
    for (const std::size_t i : order) {
      findPath(m_routes[i]);
      std::vector<Run1d>& trunk = m_trunks[m_routes[i].bundle];
      const std::vector<Point>& points = m_routes[i].points;
      for (std::size_t k = 0; k + 1 < points.size(); ++k) {
        const bool isHorizontal = points[k].y == points[k + 1].y;
        const double a = isHorizontal ? points[k].x : points[k].y, b = isHorizontal ? points[k + 1].x : points[k + 1].y;
        join(trunk, {isHorizontal, isHorizontal ? points[k].y : points[k].x, std::min(a, b), std::max(a, b)});
      }
    }
  }

  static void join(std::vector<Run1d>& trunk, const Run1d& run) {
    for (Run1d& known : trunk)
      if (known.isHorizontal == run.isHorizontal && std::abs(known.at - run.at) < 0.5 && run.begin <= known.end && known.begin <= run.end) {
        known.begin = std::min(known.begin, run.begin);
        known.end = std::max(known.end, run.end);
        return;
      }
    trunk.push_back(run);
  }

  void findPath(Route& route) {
    const Link& link = *route.link;
    PathQuery query{m_tree.items[link.from].box, m_tree.items[link.to].box, link.from, link.to, sidesOf(m_tree, link), &m_trunks[route.bundle]};
    route.space = &m_spaces.spaceOf(link);
    FoundPath path = findStraight(*route.space, query);
    if (path.points.empty()) path = search(*route.space, query, k_strict);
    if (path.cost > k_farRound + beeline(query)) tryThroughZones(route, query, path);
    for (const Spaces::Reach reach : {Spaces::Reach::own, Spaces::Reach::throughZones, Spaces::Reach::wide}) {
      if (!path.points.empty()) break;
      route.space = &m_spaces.spaceOf(link, reach);
      if (reach != Spaces::Reach::own) path = search(*route.space, query, k_strict);
      if (path.points.empty()) path = search(*route.space, query, k_loose);
    }
    if (path.points.empty()) path = fallback(query);
    route.points = std::move(path.points);
    route.from = path.from;
    route.to = path.to;
  }

  static double beeline(const PathQuery& query) {
    const Point a = query.from.centre(), b = query.to.centre();
    return std::abs(a.x - b.x) + std::abs(a.y - b.y);
  }

  // Rather than far round, between the subnets of a zone that holds neither end.
  void tryThroughZones(Route& route, const PathQuery& query, FoundPath& path) {
    const Space& space = m_spaces.spaceOf(*route.link, Spaces::Reach::throughZones);
    FoundPath other = search(space, query, k_strict);
    if (other.points.empty() || other.cost + k_farRound > path.cost) return;
    path = std::move(other);
    route.space = &space;
  }

  FoundPath search(const Space& space, const PathQuery& query, double closeness) {
    if (space.obstacles.size() < k_windowedFrom) return m_search.find(space, gridOf(space, closeness, k_everywhere), query);
    const double x = std::min(query.from.x, query.to.x), y = std::min(query.from.y, query.to.y);
    const Rect window{x - k_windowAround, y - k_windowAround, std::max(query.from.right(), query.to.right()) - x + 2 * k_windowAround,
                      std::max(query.from.bottom(), query.to.bottom()) - y + 2 * k_windowAround};
    return m_search.find(space, SearchGrid(space, closeness, window), query);
  }

  const SearchGrid& gridOf(const Space& space, double closeness, const Rect& window) {
    std::unique_ptr<SearchGrid>& grid = m_grids[{&space, closeness}];
    if (!grid) grid = std::make_unique<SearchGrid>(space, closeness, window);
    return *grid;
  }

  // Nothing leads there (boxes lie on one another): a plain bend says at least what belongs together.
  static FoundPath fallback(const PathQuery& query) {
    const Point start{query.from.centre().x, query.from.y < query.to.y ? query.from.bottom() : query.from.y};
    const Side from = query.from.y < query.to.y ? Side::bottom : Side::top;
    const bool isRight = query.from.centre().x < query.to.centre().x;
    const Point end{isRight ? query.to.x : query.to.right(), query.to.centre().y};
    FoundPath path{{start, {start.x, end.y}, end}, from, isRight ? Side::left : Side::right};
    simplify(path.points);
    if (path.points.size() < 2) path.points = {start, {start.x, start.y + 1}};
    return path;
  }

  std::vector<RoutedEdge> finish() {
    std::vector<RoutedEdge> edges;
    std::vector<std::vector<Point>> gaps = findGaps(m_routes);
    const std::vector<std::optional<Point>> labels = placeLabels(m_tree, m_measure, m_routes);
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
      RoutedEdge edge;
      edge.relation = m_routes[i].link->relation->id;
      edge.points = std::move(m_routes[i].points);
      edge.hasLabel = labels[i].has_value();
      edge.labelCentre = labels[i].value_or(Point{});
      if (edge.hasLabel) edge.labelWidth = labelWidthOf(m_routes[i].link->relation->label, m_measure);
      edge.gaps = std::move(gaps[i]);
      edges.push_back(std::move(edge));
    }
    return edges;
  }

  const Tree& m_tree;
  const TextMeasure& m_measure;
  Spaces m_spaces;
  PathSearch m_search;
  std::vector<Route> m_routes;
  std::map<int, std::vector<Run1d>> m_trunks;
  std::map<std::pair<const Space*, double>, std::unique_ptr<SearchGrid>> m_grids;
};

}  // namespace

std::vector<RoutedEdge> routeEdges(const Tree& tree, const TextMeasure& measure) { return Router(tree, measure).route(); }

}  // namespace slipway::layout
