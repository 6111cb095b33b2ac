#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "model/layout/routing/route.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

namespace {

using catalog::RelationType;

// The rules of one load balancer share a trunk only when there are too many for lanes of their own; then they count as one source.
int sourceOf(const Tree& tree, const Link& link, const std::map<int, std::set<int>>& targetsOfCard) {
  if (tree.items[link.from].role != Role::pill) return link.from;
  const int card = tree.items[link.from].parent;
  return static_cast<int>(targetsOfCard.at(card).size()) - 1 > sizes::mostSideLanes ? card : link.from;
}

}  // namespace

void bundleRoutes(const Tree& tree, std::vector<Route>& routes) {
  std::map<int, std::set<int>> targetsOfCard;
  for (const Route& route : routes)
    if (tree.items[route.link->from].role == Role::pill) targetsOfCard[tree.items[route.link->from].parent].insert(route.link->to);
  using Key = std::tuple<int, int, RelationType>;   // at which end, of what, of which type
  std::map<Key, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const Link& link = *routes[i].link;
    groups[{0, sourceOf(tree, link, targetsOfCard), link.relation->type}].push_back(i);
    // What comes to a gateway from its left and from its right keeps apart.
    const bool isFromLeft = tree.items[link.to].role == Role::gateway && tree.items[link.from].box.centre().x < tree.items[link.to].box.centre().x;
    groups[{isFromLeft ? 1 : 2, link.to, link.relation->type}].push_back(i);
  }
  std::vector<std::pair<std::size_t, Key>> bySize;
  for (const auto& [key, members] : groups) bySize.emplace_back(members.size(), key);
  std::stable_sort(bySize.begin(), bySize.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  int next = 0;
  for (const auto& [size, key] : bySize) {
    std::vector<std::size_t> free;
    for (const std::size_t i : groups[key])
      if (routes[i].bundle < 0) free.push_back(i);
    if (free.empty()) continue;
    for (const std::size_t i : free) routes[i].bundle = next;
    ++next;
  }
}

int strengthOf(const Link& link) {
  switch (link.relation->type) {
    case RelationType::traffic: return 6;
    case RelationType::message: return 5;
    case RelationType::delivery: return 4;
    case RelationType::route: return 3;
    case RelationType::reference: return 2;
    default: return 1;
  }
}

std::vector<std::vector<Point>> findGaps(const std::vector<Route>& routes) {
  struct Run { double at, begin, end; std::size_t route; };
  std::vector<Run> across, down;
  for (std::size_t i = 0; i < routes.size(); ++i)
    for (std::size_t k = 0; k + 1 < routes[i].points.size(); ++k) {
      const Point &a = routes[i].points[k], &b = routes[i].points[k + 1];
      if (a.x == b.x) down.push_back({a.x, std::min(a.y, b.y), std::max(a.y, b.y), i});
      else across.push_back({a.y, std::min(a.x, b.x), std::max(a.x, b.x), i});
    }
  std::sort(down.begin(), down.end(), [](const Run& a, const Run& b) { return std::tie(a.at, a.begin, a.route) < std::tie(b.at, b.begin, b.route); });
  std::vector<std::vector<Point>> gaps(routes.size());
  for (const Run& h : across) {
    auto v = std::upper_bound(down.begin(), down.end(), h.begin + 1, [](double x, const Run& run) { return x < run.at; });
    for (; v != down.end() && v->at < h.end - 1; ++v) {
      if (v->route == h.route || h.at <= v->begin + 1 || h.at >= v->end - 1) continue;
      const int hStrength = strengthOf(*routes[h.route].link), vStrength = strengthOf(*routes[v->route].link);
      if (hStrength == vStrength && routes[h.route].bundle == routes[v->route].bundle) continue;   // a trunk and its branch
      gaps[hStrength >= vStrength ? v->route : h.route].push_back({v->at, h.at});
    }
  }
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const Point start = routes[i].points.empty() ? Point{} : routes[i].points.front();
    // Along an orthogonal path the distance walked orders crossings; for the picture any stable order will do.
    std::sort(gaps[i].begin(), gaps[i].end(), [&](const Point& a, const Point& b) {
      const double da = std::abs(a.x - start.x) + std::abs(a.y - start.y), db = std::abs(b.x - start.x) + std::abs(b.y - start.y);
      return std::tie(da, a.x, a.y) < std::tie(db, b.x, b.y);
    });
    gaps[i].erase(std::unique(gaps[i].begin(), gaps[i].end()), gaps[i].end());
  }
  return gaps;
}

}  // namespace slipway::layout
