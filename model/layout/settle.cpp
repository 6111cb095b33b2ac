#include "model/layout/settle.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

bool isFree(const Rect& wanted, const std::vector<Rect>& taken) {
  const Rect grown = wanted.grownBy(nodeGap - 0.01);
  return std::none_of(taken.begin(), taken.end(), [&](const Rect& r) { return r.width > 0 && grown.intersects(r); });
}

}  // namespace

// Looked for in growing squares.
Rect freePlaceNear(Rect wanted, const std::vector<Rect>& taken, Point least) {
  const Point start{wanted.x, wanted.y};
  Rect best = wanted;
  for (int ring = 0; ring < 200; ++ring) {
    double bestDistance = std::numeric_limits<double>::max();
    for (int i = -ring; i <= ring; ++i)
      for (int j = -ring; j <= ring; ++j) {
        if (std::max(std::abs(i), std::abs(j)) != ring) continue;
        wanted.x = start.x + i * 20;
        wanted.y = start.y + j * 20;
        if (wanted.x < least.x || wanted.y < least.y) continue;
        const double distance = std::abs(i) + std::abs(j) - 0.01 * i - 0.001 * j;
        if (distance < bestDistance && isFree(wanted, taken)) {
          bestDistance = distance;
          best = wanted;
        }
      }
    if (bestDistance < std::numeric_limits<double>::max()) return best;
  }
  best.y = least.y;
  for (const Rect& r : taken) best.y = std::max(best.y, r.bottom() + nodeGap);
  return best;
}

std::vector<Point> settledPositions(const Run& run, int container, const std::vector<int>& blocks, const std::vector<std::pair<int, int>>& edges) {
  const Rect* ground = container == 0 ? nullptr : run.previousOf(container);
  if (run.previous == nullptr || (container != 0 && ground == nullptr)) return {};
  std::vector<Rect> rects(blocks.size());
  std::vector<std::size_t> old, fresh;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Rect* before = run.previousOf(blocks[i]);
    const bool isInside = before != nullptr && (ground == nullptr || ground->contains(before->centre()));
    (isInside ? old : fresh).push_back(i);
    if (isInside) rects[i] = {before->x, before->y, run.tree.items[blocks[i]].box.width, run.tree.items[blocks[i]].box.height};
  }
  if (old.size() * 2 < blocks.size() || old.empty()) return {};
  Point corner{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
  for (const std::size_t i : old) corner = {std::min(corner.x, rects[i].x), std::min(corner.y, rects[i].y)};
  for (const std::size_t i : old) rects[i] = {rects[i].x - corner.x, rects[i].y - corner.y, rects[i].width, rects[i].height};
  // Where something grew, what stands below or right of it makes room.
  std::stable_sort(old.begin(), old.end(), [&](std::size_t a, std::size_t b) { return rects[a].x + rects[a].y < rects[b].x + rects[b].y; });
  std::vector<Rect> taken;
  for (const std::size_t i : old) {
    if (!isFree(rects[i], taken)) rects[i] = freePlaceNear(rects[i], taken, {0, 0});
    taken.push_back(rects[i]);
  }
  for (const std::size_t i : fresh) {
    Point sum;
    int count = 0;
    for (const auto& [from, to] : edges) {
      const std::size_t other = from == static_cast<int>(i) ? static_cast<std::size_t>(to) : static_cast<std::size_t>(from);
      if ((from != static_cast<int>(i) && to != static_cast<int>(i)) || rects[other].width == 0) continue;
      const bool isTarget = from != static_cast<int>(i);
      sum.x += rects[other].x + (isTarget ? rects[other].width + 2 * stub : -2 * stub - run.tree.items[blocks[i]].box.width);
      sum.y += rects[other].y;
      ++count;
    }
    const Rect& size = run.tree.items[blocks[i]].box;
    const Point wish = count > 0 ? Point{std::max(0.0, sum.x / count), std::max(0.0, sum.y / count)} : Point{0, 0};
    rects[i] = freePlaceNear({wish.x, wish.y, size.width, size.height}, taken, {0, 0});
    taken.push_back(rects[i]);
  }
  std::vector<Point> corners;
  for (const Rect& rect : rects) corners.push_back({rect.x, rect.y});
  return corners;
}

}  // namespace slipway::layout
