#include "model/layout/pins.h"

#include <algorithm>
#include <set>

#include "model/layout/settle.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr int k_rounds = 4;   // a container that grows may ask its own container to grow

bool isFrameRuled(Role role) {
  return role == Role::zone || role == Role::subnet || role == Role::stage || role == Role::action || role == Role::pill || role == Role::gateway;
}

class Pinning {
public:
  Pinning(Run& run, const Pins& pins) : m_run(run), m_tree(run.tree) {
    for (const auto& [id, point] : pins) {
      const int item = m_tree.find(id);
      if (item > 0 && !isFrameRuled(m_tree.items[item].role) && m_tree.items[item].role != Role::outline) {
        m_pins[item] = point;
        run.pinned.insert(item);
      }
    }
  }

  bool isEmpty() const { return m_pins.empty(); }

  void place() {
    for (const auto& [item, point] : m_pins) {
      if (!m_tree.items[item].isPlaced) continue;
      const Rect& ground = m_tree.items[m_tree.items[item].parent].box;
      const bool isRoot = m_tree.items[item].parent == 0;
      const double least = isRoot ? 0 : nodeGap / 2;
      m_tree.moveTo(item, (isRoot ? 0 : ground.x) + std::max(point.x, least), (isRoot ? 0 : ground.y) + std::max(point.y, least));
      m_moved.insert(m_tree.items[item].parent);
    }
    for (const int container : m_moved) makeRoom(container);
  }

  // True if a container must become larger than it is.
  bool askForRoom() {
    bool isLarger = false;
    for (const int container : m_moved) {
      if (container == 0) continue;
      const Rect& box = m_tree.items[container].box;
      Size needed;
      for (const int child : standingChildren(m_tree, container)) {
        if (m_tree.items[child].role == Role::gateway) continue;
        needed.width = std::max(needed.width, m_tree.items[child].box.right() - box.x + subnetPadding);
        needed.height = std::max(needed.height, m_tree.items[child].box.bottom() - box.y + subnetPadding);
      }
      if (needed.width <= box.width + 0.01 && needed.height <= box.height + 0.01) continue;
      Size& least = m_run.least[container];
      least = {std::max(least.width, needed.width), std::max(least.height, needed.height)};
      isLarger = true;
    }
    return isLarger;
  }

private:
  void makeRoom(int container) {
    std::vector<Rect> taken;
    std::vector<int> free;
    for (const int child : standingChildren(m_tree, container)) {
      if (isFrameRuled(m_tree.items[child].role)) continue;
      if (m_pins.count(child) > 0) taken.push_back(m_tree.items[child].box);
      else free.push_back(child);
    }
    for (const int child : free) {
      const Rect& box = m_tree.items[child].box;
      const Rect& ground = m_tree.items[container].box;
      const bool isHit = std::any_of(taken.begin(), taken.end(), [&](const Rect& r) { return r.grownBy(nodeGap / 2).intersects(box); });
      if (isHit) {
        std::vector<Rect> others = taken;
        for (const int other : free)
          if (other != child) others.push_back(m_tree.items[other].box);
        for (Rect& other : others) other = {other.x - ground.x, other.y - ground.y, other.width, other.height};
        const Rect place = freePlaceNear({box.x - ground.x, box.y - ground.y, box.width, box.height}, others, {nodeGap / 2, smallTitleRow});
        m_tree.moveTo(child, ground.x + place.x, ground.y + place.y);
      }
    }
  }

  Run& m_run;
  Tree& m_tree;
  std::map<int, Point> m_pins;
  std::set<int> m_moved;
};

}  // namespace

void layOutWithPins(Run& run, const Pins& pins) {
  Pinning pinning(run, pins);
  layOutDrawing(run);
  if (pinning.isEmpty()) return;
  for (int round = 0; round < k_rounds; ++round) {
    pinning.place();
    if (!pinning.askForRoom()) return;
    layOutDrawing(run);
  }
  pinning.place();
}

}  // namespace slipway::layout
