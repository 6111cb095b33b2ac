#include "model/layout/routing/search_grid.h"

#include <algorithm>
#include <cmath>

#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr double k_narrow = 40;            // in a gap up to that, the middle is a line
constexpr double k_borderClearance = 6.5;  // edges cross borders, but do not run along them
constexpr double k_least = 0.75;           // lines nearer than that are one
constexpr std::size_t k_wallsMost = 400;   // beyond, gaps are found too slowly: lines beside boxes do

/// A side of a box, seen from the free space beside it.
struct Wall { double at, begin, end; };

// The middles of narrow gaps between walls that look at one another.
void addMiddles(std::vector<Wall>& low, std::vector<Wall>& high, std::vector<double>& lines) {
  if (low.size() > k_wallsMost) return;
  const auto byPlace = [](const Wall& a, const Wall& b) { return a.at < b.at; };
  std::sort(high.begin(), high.end(), byPlace);
  for (const Wall& wall : low) {
    auto other = std::upper_bound(high.begin(), high.end(), Wall{wall.at + 4, 0, 0}, byPlace);
    for (; other != high.end() && other->at - wall.at < k_narrow; ++other)
      if (other->begin < wall.end && wall.begin < other->end) lines.push_back((wall.at + other->at) / 2);
  }
}

void tidy(std::vector<double>& lines, double least, double most) {
  std::sort(lines.begin(), lines.end());
  std::vector<double> kept;
  for (const double line : lines)
    if (line >= least && line <= most && (kept.empty() || line - kept.back() > k_least)) kept.push_back(line);
  lines = std::move(kept);
}

}  // namespace

SearchGrid::SearchGrid(const Space& space, double closeness, const Rect& window) {
  addLines(space, window);
  m_flags.assign(m_xs.size() * m_ys.size(), 0);
  m_depths.assign(m_flags.size(), 0);
  for (const Obstacle& obstacle : space.obstacles)
    if (obstacle.rect.intersects(window)) block(obstacle.rect.grownBy(std::max(1.0, obstacle.clearance * closeness)));
  for (const auto& [ground, weight] : space.grounds) {
    const auto left = static_cast<std::size_t>(std::lower_bound(m_xs.begin(), m_xs.end(), ground.x) - m_xs.begin());
    const auto right = static_cast<std::size_t>(std::upper_bound(m_xs.begin(), m_xs.end(), ground.right()) - m_xs.begin());
    const auto top = static_cast<std::size_t>(std::lower_bound(m_ys.begin(), m_ys.end(), ground.y) - m_ys.begin());
    const auto bottom = static_cast<std::size_t>(std::upper_bound(m_ys.begin(), m_ys.end(), ground.bottom()) - m_ys.begin());
    for (std::size_t y = top; y < bottom && weight > 0; ++y)
      for (std::size_t x = left; x < right; ++x) m_depths[at(x, y)] = static_cast<std::uint8_t>(std::min(250, m_depths[at(x, y)] + weight));
    if (closeness > 0.5 && ground.intersects(window)) keepOffBorder(ground);
  }
}

void SearchGrid::keepOffBorder(const Rect& ground) {
  const auto from = [](const std::vector<double>& lines, double least) {
    return static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), least) - lines.begin());
  };
  const std::size_t left = from(m_xs, ground.x), right = from(m_xs, ground.right());
  const std::size_t top = from(m_ys, ground.y), bottom = from(m_ys, ground.bottom());
  for (const double border : {ground.x, ground.right()})
    for (std::size_t x = from(m_xs, border - k_borderClearance); x < m_xs.size() && m_xs[x] < border + k_borderClearance; ++x)
      for (std::size_t y = top; y < bottom; ++y) m_flags[at(x, y)] |= k_down;
  for (const double border : {ground.y, ground.bottom()})
    for (std::size_t y = from(m_ys, border - k_borderClearance); y < m_ys.size() && m_ys[y] < border + k_borderClearance; ++y)
      for (std::size_t x = left; x < right; ++x) m_flags[at(x, y)] |= k_right;
}

void SearchGrid::addLines(const Space& space, const Rect& window) {
  std::vector<Wall> rights, lefts, bottoms, tops;
  const auto addWalls = [&](const Rect& r) {
    rights.push_back({r.right(), r.y, r.bottom()});
    lefts.push_back({r.x, r.y, r.bottom()});
    bottoms.push_back({r.bottom(), r.x, r.right()});
    tops.push_back({r.y, r.x, r.right()});
  };
  for (const Obstacle& obstacle : space.obstacles) {
    const Rect& r = obstacle.rect;
    if (!r.intersects(window)) continue;
    addWalls(r);
    const double beside = obstacle.clearance >= edgeNode ? stub : edgeGap;
    m_xs.insert(m_xs.end(), {r.x - beside, r.right() + beside});
    m_ys.insert(m_ys.end(), {r.y - beside, r.bottom() + beside});
    if (obstacle.item < 0) continue;
    m_xs.push_back(r.centre().x);
    m_ys.push_back(r.centre().y);
  }
  for (const auto& [r, weight] : space.grounds) {
    if (!r.intersects(window)) continue;
    addWalls(r);
    // A container that holds an end has free space on both sides of its border.
    rights.push_back({r.x, r.y, r.bottom()});
    lefts.push_back({r.right(), r.y, r.bottom()});
    bottoms.push_back({r.y, r.x, r.right()});
    tops.push_back({r.bottom(), r.x, r.right()});
    m_xs.insert(m_xs.end(), {r.x - edgeGap, r.right() + edgeGap});
    m_ys.insert(m_ys.end(), {r.y - edgeGap, r.bottom() + edgeGap});
  }
  addMiddles(rights, lefts, m_xs);
  addMiddles(bottoms, tops, m_ys);
  tidy(m_xs, std::max(space.limits.x, window.x), std::min(space.limits.right(), window.right()));
  tidy(m_ys, std::max(space.limits.y, window.y), std::min(space.limits.bottom(), window.bottom()));
}

// Blocks the crossings inside, and the steps that would run through.
void SearchGrid::block(const Rect& rect) {
  if (m_xs.empty() || m_ys.empty()) return;
  const auto first = [](const std::vector<double>& lines, double above) {
    return static_cast<std::size_t>(std::upper_bound(lines.begin(), lines.end(), above) - lines.begin());
  };
  const auto past = [](const std::vector<double>& lines, double below) {
    return static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), below) - lines.begin());
  };
  const std::size_t left = first(m_xs, rect.x), right = past(m_xs, rect.right());
  const std::size_t top = first(m_ys, rect.y), bottom = past(m_ys, rect.bottom());
  for (std::size_t y = top; y < bottom; ++y) {
    for (std::size_t x = left; x < right; ++x) m_flags[at(x, y)] |= k_point;
    for (std::size_t x = left == 0 ? 0 : left - 1; x < right && x + 1 < m_xs.size(); ++x) m_flags[at(x, y)] |= k_right;
  }
  for (std::size_t y = top == 0 ? 0 : top - 1; y < bottom && y + 1 < m_ys.size(); ++y)
    for (std::size_t x = left; x < right; ++x) m_flags[at(x, y)] |= k_down;
}

}  // namespace slipway::layout
