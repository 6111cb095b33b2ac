#include <algorithm>
#include <cmath>
#include <set>

#include "model/layout/block.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr std::size_t k_outsideMost = 8;    // more than that outside the regions are packed below them
constexpr double k_regionGap = 44;
constexpr double k_widestGain = 360;   // how far a long pipeline may widen the regions below it

class DrawingFrame {
public:
  explicit DrawingFrame(Run& run) : m_run(run), m_tree(run.tree) {}

  void layOut() {
    sortChildren();
    for (const int child : standingChildren(m_tree, 0)) layOutBlock(m_run, child);
    fitRegionsToLanes();
    if (m_frames.empty()) {
      // Nothing has a frame: all of it is ranked and packed below the lanes.
      const double top = placeLanes() + (m_lanes.empty() ? 0 : laneToRegion);
      std::vector<int> all = m_outside;
      all.insert(all.end(), m_rest.begin(), m_rest.end());
      std::sort(all.begin(), all.end());
      const Rect packed = packBlocks(m_run, 0, all, 0, top);
      stretchLanes(packed.width);
      return;
    }
    double y = placeLanes();
    y += m_outside.empty() ? (m_lanes.empty() ? 0 : std::max(laneToRegion, channelHeight())) : outsideHeight();
    const double bottom = placeFrames(y);
    if (!m_outside.empty()) placeOutside(y - outsideToRegion);
    if (!m_rest.empty()) packBlocks(m_run, 0, m_rest, 0, bottom + k_regionGap);
    stretchLanes(m_width);
  }

private:
  void sortChildren() {
    for (const int child : standingChildren(m_tree, 0)) {
      const Role role = m_tree.items[child].role;
      if (role == Role::lane) m_lanes.push_back(child);
      else if (role == Role::region || role == Role::vpc) m_frames.push_back(child);
      else if (isContainer(role) || role == Role::pipeline || role == Role::card || m_outside.size() >= k_outsideMost) m_rest.push_back(child);
      else m_outside.push_back(child);
    }
  }

  // A lane longer than the regions widens the zones, as far as that still looks right.
  void fitRegionsToLanes() {
    double wanted = 0;
    for (const int lane : m_lanes) wanted = std::max(wanted, m_tree.items[lane].box.width);
    if (m_frames.size() != 1 || m_tree.items[m_frames.front()].role != Role::region) return;
    const int region = m_frames.front();
    std::vector<int> vpcs;
    for (const int child : standingChildren(m_tree, region))
      if (m_tree.items[child].role == Role::vpc) vpcs.push_back(child);
    if (vpcs.size() != 1) return;
    const double width = m_tree.items[vpcs.front()].box.width;
    double more = std::min(wanted - m_tree.items[region].box.width, k_widestGain);
    // A VPC that was widened before stays as wide, or all in it would move.
    if (const Rect* before = m_run.previousOf(vpcs.front()); before != nullptr && before->width - width <= k_widestGain) more = std::max(more, before->width - width);
    if (more <= 0) return;
    Size& least = m_run.least[vpcs.front()];
    least.width = std::max(least.width, width + 4 * std::ceil(more / 4));
    layOutBlock(m_run, region);
  }

  double placeLanes() {
    double y = 0;
    for (const int lane : m_lanes) {
      m_tree.moveTo(lane, 0, y);
      m_width = std::max(m_width, m_tree.items[lane].box.width);
      y += m_tree.items[lane].box.height + nodeGap;
    }
    return m_lanes.empty() ? 0 : y - nodeGap;
  }

  void stretchLanes(double width) {
    for (const int lane : m_lanes) {
      stretchLane(m_run, lane, std::max(width, m_width));
    }
  }

  // Edges that leave the lanes downwards run side by side in the channel above the regions, one for each source.
  double channelHeight() const {
    std::set<int> sources;
    for (const Link& link : m_tree.links) {
      const int from = m_tree.childHolding(0, link.from), to = m_tree.childHolding(0, link.to);
      if (from != to && from > 0 && m_tree.items[from].role == Role::lane) sources.insert(link.from);
    }
    return stub * static_cast<double>(sources.size()) + 20;
  }

  double outsideHeight() const {
    double height = capsuleHeight;
    for (const int item : m_outside) height = std::max(height, m_tree.items[item].box.height);
    const double above = m_lanes.empty() ? 0 : outsideGap;
    return std::max(above + height + outsideToRegion, m_lanes.empty() ? 0 : channelHeight());
  }

  double placeFrames(double y) {
    double bottom = y;
    for (const int frame : m_frames) {
      const double top = m_tree.items[frame].role == Role::vpc ? bottom + flatNodeHeight / 2 : bottom;
      m_tree.moveTo(frame, 0, top);
      m_width = std::max(m_width, m_tree.items[frame].box.width);
      bottom = top + m_tree.items[frame].box.height + k_regionGap;
    }
    return bottom - k_regionGap;
  }

  // The axis: what the outside world's traffic enters, else the middle of the first region.
  double axis() const {
    for (const Link& link : m_tree.links) {
      const int from = m_tree.childHolding(0, link.from);
      if (from > 0 && m_tree.items[from].role == Role::capsule && !m_tree.isInside(link.to, from) && m_tree.childHolding(0, link.to) != from)
        return m_tree.items[link.to].box.centre().x;
    }
    return m_tree.items[m_frames.front()].box.centre().x;
  }

  // In a row above the regions: the outside world on the axis, what leads to it at its left, the rest at its right.
  void placeOutside(double bottom) {
    int main = m_outside.front();
    for (const int item : m_outside)
      if (m_tree.items[item].role == Role::capsule) {
        main = item;
        break;
      }
    double highest = capsuleHeight;
    for (const int item : m_outside) highest = std::max(highest, m_tree.items[item].box.height);
    const auto place = [&](int item, double x) { m_tree.moveTo(item, x, bottom - (highest + m_tree.items[item].box.height) / 2); };
    const Rect& centre = m_tree.items[main].box;
    const double mainX = std::max(0.0, axis() - centre.width / 2);
    place(main, mainX);
    double left = mainX, right = mainX + centre.width;
    for (const int item : m_outside) {
      if (item == main) continue;
      const double width = m_tree.items[item].box.width;
      const bool leads = std::any_of(m_tree.links.begin(), m_tree.links.end(), [&](const Link& l) { return l.from == item && l.to == main; });
      if (leads && left - laneGap - width >= 0) {
        left -= laneGap + width;
        place(item, left);
      } else {
        place(item, right + laneGap);
        right += laneGap + width;
      }
    }
    m_width = std::max(m_width, right);
  }

  Run& m_run;
  Tree& m_tree;
  std::vector<int> m_lanes, m_frames, m_outside, m_rest;
  double m_width = 0;
};

}  // namespace

void layOutDrawing(Run& run) { DrawingFrame(run).layOut(); }

}  // namespace slipway::layout
