#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "model/layout/routing/bar_order.h"
#include "model/layout/routing/path_search.h"
#include "model/layout/routing/route.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr double k_narrowGap = 90;          // in a gap up to that, a run comes to the middle
constexpr double k_widestPorts = 44;        // ports on an upper or lower side stand up to that far apart
constexpr double k_straightWeight = 1e4, k_portWeight = 4, k_fixedWeight = 1e7;

class Nudge {
public:
  Nudge(const Tree& tree, std::vector<Route>& routes, bool movesWeak) : m_tree(tree), m_routes(routes), m_movesWeak(movesWeak) {}

  // Columns of vertical runs, then rows; once more, since rows have changed where columns end.
  void run() {
    for (const bool isHorizontal : {false, true, false}) pass(isHorizontal);
    for (Route& route : m_routes) simplify(route.points);
  }

private:
  void pass(bool isHorizontal) {
    m_isHorizontal = isHorizontal;
    collectBars();
    joinBundles();
    sortBars(m_bars, m_routes);
    const std::vector<Separation> separations = findSeparations();
    std::vector<Coordinate> coordinates;
    for (const Bar& bar : m_bars) coordinates.push_back(bar.coordinate);
    const std::vector<double> places = separate(coordinates, separations);
    for (std::size_t i = 0; i < m_bars.size(); ++i)
      for (const RunRef& run : m_bars[i].runs) {
        across(m_routes[run.route].points[run.index]) = places[i];
        across(m_routes[run.route].points[run.index + 1]) = places[i];
      }
  }

  double& across(Point& p) const { return m_isHorizontal ? p.y : p.x; }
  double across(const Point& p) const { return m_isHorizontal ? p.y : p.x; }
  double along(const Point& p) const { return m_isHorizontal ? p.x : p.y; }
  double lowOf(const Rect& r) const { return m_isHorizontal ? r.y : r.x; }
  double highOf(const Rect& r) const { return m_isHorizontal ? r.bottom() : r.right(); }
  double beginOf(const Rect& r) const { return m_isHorizontal ? r.x : r.y; }
  double endOf(const Rect& r) const { return m_isHorizontal ? r.right() : r.bottom(); }

  void collectBars() {
    m_bars.clear();
    for (std::size_t r = 0; r < m_routes.size(); ++r) {
      const Route& route = m_routes[r];
      if (route.isWeak && !m_movesWeak) continue;
      for (std::size_t k = 0; k + 1 < route.points.size(); ++k) {
        const Point &a = route.points[k], &b = route.points[k + 1];
        if ((std::abs(a.y - b.y) < std::abs(a.x - b.x)) != m_isHorizontal) continue;
        m_bars.push_back(barOf(r, k));
      }
    }
  }

  Bar barOf(std::size_t r, std::size_t k) const {
    const Route& route = m_routes[r];
    const Point &a = route.points[k], &b = route.points[k + 1];
    Bar bar;
    bar.runs = {{r, k}};
    bar.at = across(a);
    bar.begin = std::min(along(a), along(b));
    bar.end = std::max(along(a), along(b));
    const bool isFirst = k == 0, isLast = k + 2 == route.points.size();
    const Rect &from = m_tree.items[route.link->from].box, &to = m_tree.items[route.link->to].box;
    Coordinate& c = bar.coordinate;
    findWalls(route, bar, isFirst, isLast);
    if (isFirst) setPort(bar, from, route.link->from, route.from);
    if (isLast) setPort(bar, to, route.link->to, route.to);
    if (c.least > c.most) c.least = c.most = bar.at;
    c.weight = isFirst && isLast ? k_straightWeight : isFirst || isLast ? k_portWeight : 1;
    // What stands on one axis stays joined on it.
    if (isFirst && isLast && !m_isHorizontal && std::abs(from.centre().x - to.centre().x) < 1) c.least = c.most = c.wish;
    if (m_movesWeak && !route.isWeak) {
      bar.at = across(a);
      c = {bar.at, k_fixedWeight, bar.at, bar.at};
    }
    return bar;
  }

  void setPort(Bar& bar, const Rect& box, int item, Side side) const {
    const double corner = std::min(portCorner, (highOf(box) - lowOf(box)) / 4);
    bar.coordinate.least = std::max(bar.coordinate.least, lowOf(box) + corner);
    bar.coordinate.most = std::min(bar.coordinate.most, highOf(box) - corner);
    bar.coordinate.wish = bar.at;
    if (bar.portItem < 0) {
      bar.portItem = item;
      bar.portSide = side;
    } else {
      bar.otherItem = item;
      bar.otherSide = side;
    }
  }

  // The free room beside a run: up to the nearest things on both sides, less what is to be kept from them.
  void findWalls(const Route& route, Bar& bar, bool isFirst, bool isLast) const {
    double low = -1e9, high = 1e9, softLow = -1e9, softHigh = 1e9;   // where things stand, and how near a run should come
    const auto consider = [&](double wallLow, double wallHigh, double begin, double end, double keep) {
      if (end <= bar.begin + 1 || begin >= bar.end - 1) return;
      if (wallHigh <= bar.at + 0.01) {
        low = std::max(low, wallHigh);
        softLow = std::max(softLow, wallHigh + keep);
      }
      if (wallLow >= bar.at - 0.01) {
        high = std::min(high, wallLow);
        softHigh = std::min(softHigh, wallLow - keep);
      }
    };
    for (const Obstacle& obstacle : route.space->obstacles) {
      const bool isOwn = (isFirst && obstacle.item == route.link->from) || (isLast && obstacle.item == route.link->to);
      if (isOwn && obstacle.item >= 0) continue;
      const bool isEnd = obstacle.item >= 0 && (obstacle.item == route.link->from || obstacle.item == route.link->to);
      consider(lowOf(obstacle.rect), highOf(obstacle.rect), beginOf(obstacle.rect), endOf(obstacle.rect), isEnd ? stub : obstacle.clearance);
    }
    for (const auto& [ground, weight] : route.space->grounds) {
      consider(lowOf(ground), lowOf(ground), beginOf(ground), endOf(ground), 7);
      consider(highOf(ground), highOf(ground), beginOf(ground), endOf(ground), 7);
    }
    const Rect& limits = route.space->limits;
    consider(lowOf(limits) - 1, lowOf(limits), beginOf(limits), endOf(limits), 0);
    consider(highOf(limits), highOf(limits) + 1, beginOf(limits), endOf(limits), 0);
    Coordinate& c = bar.coordinate;
    // In a gap too narrow for its distances, several runs still have its middle half to themselves.
    const double middle = (low + high) / 2, quarter = (high - low) / 4;
    c.least = std::max(low, std::min(softLow, low + quarter));
    c.most = std::min(high, std::max(softHigh, high - quarter));
    if (softHigh - softLow >= 2 * quarter) {
      c.least = softLow;
      c.most = softHigh;
    }
    c.wish = std::clamp(high - low <= k_narrowGap ? middle : bar.at, c.least, c.most);
    // Runs in one gap are ordered by where they part, whichever line of the gap the search happened to take.
    if (!isFirst && !isLast) bar.at = c.wish;
  }

  // Runs of one bundle on one line become one bar.
  void joinBundles() {
    std::vector<std::size_t> order(m_bars.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto bundleOf = [&](std::size_t i) { return m_routes[m_bars[i].runs.front().route].bundle; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(bundleOf(a), m_bars[a].at, m_bars[a].begin) < std::tuple(bundleOf(b), m_bars[b].at, m_bars[b].begin);
    });
    std::vector<Bar> joined;
    for (const std::size_t i : order) {
      Bar& bar = m_bars[i];
      Bar* last = joined.empty() ? nullptr : &joined.back();
      const bool isSame = last != nullptr && m_routes[last->runs.front().route].bundle == bundleOf(i) && std::abs(last->at - bar.at) < sameLine && bar.begin <= last->end + sameLine;
      if (!isSame) {
        joined.push_back(std::move(bar));
        continue;
      }
      last->runs.insert(last->runs.end(), bar.runs.begin(), bar.runs.end());
      last->end = std::max(last->end, bar.end);
      Coordinate &c = last->coordinate, &other = bar.coordinate;
      const double least = std::max(c.least, other.least), most = std::min(c.most, other.most);
      if (least <= most) {
        c.least = least;
        c.most = most;
      }
      if (other.weight > c.weight) {
        c.weight = other.weight;
        c.wish = other.wish;
      }
      c.wish = std::clamp(c.wish, c.least, c.most);
      if (last->portItem < 0) {
        last->portItem = bar.portItem;
        last->portSide = bar.portSide;
      } else if (bar.portItem >= 0 && last->otherItem < 0) {
        last->otherItem = bar.portItem;
        last->otherSide = bar.portSide;
      }
    }
    m_bars = std::move(joined);
  }

  bool sharesPort(const Bar& a, const Bar& b, Side& side, int& item) const {
    for (const auto& [itemA, sideA] : {std::pair(a.portItem, a.portSide), std::pair(a.otherItem, a.otherSide)})
      for (const auto& [itemB, sideB] : {std::pair(b.portItem, b.portSide), std::pair(b.otherItem, b.otherSide)})
        if (itemA >= 0 && itemA == itemB && sideA == sideB) {
          side = sideA;
          item = itemA;
          return true;
        }
    return false;
  }

  std::vector<Separation> findSeparations() const {
    std::map<std::pair<int, Side>, int> ports;
    for (const Bar& bar : m_bars) {
      if (bar.portItem >= 0) ++ports[{bar.portItem, bar.portSide}];
      if (bar.otherItem >= 0) ++ports[{bar.otherItem, bar.otherSide}];
    }
    std::vector<Separation> separations;
    for (std::size_t i = 0; i < m_bars.size(); ++i)
      for (std::size_t j = i + 1; j < m_bars.size(); ++j) {
        const Bar &a = m_bars[i], &b = m_bars[j];
        if (b.at - a.at > 4 * edgeGap && b.coordinate.least > a.coordinate.most + edgeGap) {
          if (b.at - a.at > 400) break;
          continue;
        }
        Side side = Side::left;
        int item = -1;
        if (sharesPort(a, b, side, item)) {
          double gap = portGap;
          if (!isUpright(side)) {
            const Rect& box = m_tree.items[item].box;
            gap = std::clamp((box.width - 2 * portCorner) / (ports.at({item, side}) - 1), portGap, k_widestPorts);
          }
          separations.push_back({i, j, gap});
        } else if (standSideBySide(a, b))
          separations.push_back({i, j, edgeGap});
      }
    return separations;
  }

  const Tree& m_tree;
  std::vector<Route>& m_routes;
  bool m_movesWeak;
  bool m_isHorizontal = false;
  std::vector<Bar> m_bars;
};

}  // namespace

void nudgeRoutes(const Tree& tree, std::vector<Route>& routes) {
  Nudge(tree, routes, false).run();
  if (std::any_of(routes.begin(), routes.end(), [](const Route& route) { return route.isWeak; })) Nudge(tree, routes, true).run();
}

}  // namespace slipway::layout
