#include "model/layout/routing/space.h"

#include <algorithm>

#include "model/layout/node_size.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr double k_endless = 1e7;
constexpr double k_containerClearance = 7, k_titleClearance = 4;

// VISUAL "Security group": a filled name tag, 16 high, on the outline, 8 from its right corner.
Rect outlineTag(const Item& outline, const TextMeasure& measure) {
  const double width = 22 + measure.width(outline.component->title, 9.5, 500, true);
  return {outline.box.right() - 8 - width, outline.box.y - 8, width, 16};
}

int weightOf(Role role) {
  switch (role) {
    case Role::zone: return 0;
    case Role::region:
    case Role::lane: return 1;
    case Role::vpc: return 3;
    default: return 5;
  }
}

}  // namespace

int commonHolder(const Tree& tree, int a, int b) {
  int deep = tree.items[a].parent, other = tree.items[b].parent;
  int deepDepth = tree.depthOf(deep), otherDepth = tree.depthOf(other);
  while (deepDepth > otherDepth) deep = tree.items[deep].parent, --deepDepth;
  while (otherDepth > deepDepth) other = tree.items[other].parent, --otherDepth;
  while (deep != other) {
    deep = tree.items[deep].parent;
    other = tree.items[other].parent;
  }
  return deep;
}

Spaces::Spaces(const Tree& tree, const TextMeasure& measure) : m_tree(tree), m_titles(tree.items.size()) {
  for (std::size_t i = 1; i < tree.items.size(); ++i) {
    const Item& item = tree.items[i];
    if (!item.isPlaced) continue;
    if (item.role == Role::outline) {
      m_titles[static_cast<std::size_t>(item.parent)].push_back(outlineTag(item, measure));
      continue;
    }
    for (const Rect& title : {titleRect(tree, static_cast<int>(i), measure), routeTagRect(tree, static_cast<int>(i), measure)})
      if (title.width > 0) m_titles[i].push_back(title);
  }
}

// What an item lies across holds it as its parents do.
void Spaces::addHolders(int item, int home, Key& key) const {
  for (int at = item; at != home && at > 0; at = m_tree.items[at].parent) {
    if (at != item) key.push_back(at);
    for (const int subnet : m_tree.items[at].spans)
      for (int ground = subnet; ground > 0 && ground != home; ground = m_tree.items[ground].parent)
        if (m_tree.isInside(ground, home)) key.push_back(ground);
  }
}

// The zones of each VPC that the edge runs in.
void Spaces::addZones(Key& key) const {
  const Key holders = key;
  for (const int holder : holders)
    if (m_tree.items[holder].role == Role::vpc)
      for (const int child : m_tree.items[holder].children)
        if (m_tree.items[child].role == Role::zone) key.push_back(child);
}

Spaces::Key Spaces::keyOf(const Link& link, Reach reach) const {
  int home = commonHolder(m_tree, link.from, link.to);
  const int inner = home;
  if (reach == Reach::wide && home > 0) home = m_tree.items[home].parent;
  Key key;
  if (home != inner) key.push_back(inner);
  addHolders(link.from, home, key);
  addHolders(link.to, home, key);
  key.push_back(home);
  if (reach != Reach::own) addZones(key);
  key.erase(std::remove(key.begin(), key.end(), home), key.end());
  std::sort(key.begin(), key.end());
  key.erase(std::unique(key.begin(), key.end()), key.end());
  key.insert(key.begin(), home);
  return key;
}

const Space& Spaces::spaceOf(const Link& link, Reach reach) {
  Key key = keyOf(link, reach);
  std::unique_ptr<Space>& space = m_spaces[key];
  if (!space) space = std::make_unique<Space>(build(key));
  return *space;
}

Space Spaces::build(const Key& key) const {
  Space space;
  const int home = key.front();
  space.limits = home == 0 ? Rect{-k_endless, -k_endless, 2 * k_endless, 2 * k_endless} : m_tree.items[home].box.grownBy(-k_containerClearance);
  addChildren(key, home, space);
  for (std::size_t i = 1; i < key.size(); ++i) {
    space.grounds.push_back({m_tree.items[key[i]].box, weightOf(m_tree.items[key[i]].role)});
    addChildren(key, key[i], space);
  }
  addSpanners(key, space);
  return space;
}

// Inside a zone or subnet, what lies across it belongs to the VPC but is in the way all the same.
void Spaces::addSpanners(const Key& key, Space& space) const {
  for (int at = key.front(); at > 0; at = m_tree.items[at].parent) {
    if (m_tree.items[at].role != Role::zone && m_tree.items[at].role != Role::subnet) continue;
    const int outer = m_tree.items[at].parent;
    for (const int child : m_tree.items[outer].children) {
      const Item& item = m_tree.items[child];
      const bool isHolder = std::binary_search(key.begin() + 1, key.end(), child);
      if (item.isPlaced && child != at && !isHolder && item.role != Role::outline && item.box.intersects(space.limits)) space.obstacles.push_back({item.box, edgeNode, child});
    }
  }
}

void Spaces::addChildren(const Key& key, int holder, Space& space) const {
  const auto isHolder = [&](int item) { return item == key.front() || std::binary_search(key.begin() + 1, key.end(), item); };
  for (const Rect& title : m_titles[static_cast<std::size_t>(holder)]) space.obstacles.push_back({title, k_titleClearance, -1});
  for (const int child : m_tree.items[holder].children) {
    const Item& item = m_tree.items[child];
    if (!item.isPlaced || item.role == Role::outline || isHolder(child)) continue;
    space.obstacles.push_back({item.box, isContainer(item.role) ? k_containerClearance : edgeNode, child});
    if (item.role != Role::vpc) continue;
    for (const int inner : item.children)   // gateways stand out of their VPC
      if (m_tree.items[inner].role == Role::gateway) space.obstacles.push_back({m_tree.items[inner].box, edgeNode, inner});
  }
}

}  // namespace slipway::layout
