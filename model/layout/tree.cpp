#include "model/layout/tree.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "model/catalog/kind.h"

namespace slipway::layout {

using catalog::RelationType;

Tree::Tree(const design::Design& design, const LayoutOptions& options) {
  readComponents(design, options);
  fitRoles();
  readLinks(design);
}

void Tree::readComponents(const design::Design& design, const LayoutOptions& options) {
  items.reserve(design.components.size() + 1);
  items.emplace_back();
  items[0].role = Role::container;
  items[0].isPlaced = true;
  for (const design::Component& component : design.components) {
    const int index = static_cast<int>(items.size());
    if (!m_byId.emplace(component.id, index).second) continue;  // a repeated id has no second box
    Item& item = items.emplace_back();
    item.component = &component;
    item.role = roleOf(component.kind, options.showRoles);
  }
  for (std::size_t i = 1; i < items.size(); ++i) {
    const int parent = items[i].component->parent.empty() ? 0 : find(items[i].component->parent);
    items[i].parent = parent < 0 || parent == static_cast<int>(i) ? 0 : parent;
  }
  // A ring of parents would never reach the root: its first member is hung there.
  for (std::size_t i = 1; i < items.size(); ++i) {
    std::size_t steps = 0;
    int at = static_cast<int>(i);
    while (at != 0 && steps++ <= items.size()) at = items[at].parent;
    if (at != 0) items[i].parent = 0;
  }
  for (std::size_t i = 1; i < items.size(); ++i) items[items[i].parent].children.push_back(static_cast<int>(i));
  for (std::size_t i = 1; i < items.size(); ++i)
    for (const std::string& id : items[i].component->spans) {
      const int subnet = find(id);
      if (subnet > 0 && items[subnet].role == Role::subnet) items[i].spans.push_back(subnet);
    }
}

void Tree::fitRoles() {
  std::vector<int> order = {0};
  for (std::size_t at = 0; at < order.size(); ++at)
    for (const int child : items[order[at]].children) order.push_back(child);
  for (const int index : order) {
    if (index == 0) continue;
    Item& item = items[index];
    const Role outer = items[item.parent].role;
    const bool isOrphan = (item.role == Role::pill && outer != Role::card) || (item.role == Role::stage && outer != Role::pipeline) ||
                          (item.role == Role::action && outer != Role::stage) || (item.role == Role::gateway && outer != Role::vpc);
    if (isOrphan) item.role = Role::node;
    if (outer == Role::stage && item.role != Role::absent) item.role = Role::action;
    if (item.role == Role::lane && item.parent != 0) item.role = Role::container;
    if (item.role == Role::region && item.parent != 0) item.role = Role::container;
    if (item.role == Role::zone && outer != Role::vpc) item.role = Role::container;
    if (outer == Role::outline || outer == Role::absent) item.role = Role::absent;
    const bool holdsAny = std::any_of(item.children.begin(), item.children.end(), [&](int c) {
      return items[c].role != Role::absent && items[c].role != Role::outline;
    });
    const bool isLeaf = item.role == Role::node || item.role == Role::person || item.role == Role::capsule || item.role == Role::gateway ||
                        item.role == Role::pill || item.role == Role::action;
    if (isLeaf && holdsAny) item.role = Role::container;
    const bool hasOtherThanPills = item.role == Role::card && std::any_of(item.children.begin(), item.children.end(), [&](int c) {
      const Role role = items[c].role;
      return role != Role::pill && role != Role::absent && role != Role::outline;
    });
    const bool hasOtherThanStages = item.role == Role::pipeline && std::any_of(item.children.begin(), item.children.end(), [&](int c) {
      const Role role = items[c].role;
      return role != Role::stage && role != Role::absent && role != Role::outline;
    });
    if (hasOtherThanPills || hasOtherThanStages) item.role = Role::container;
  }
}

// A pipeline's actions and a region's alarms are joined to others by the box that they stand in: it speaks for all of them.
int Tree::speakerOf(int item) const {
  const int outer = items[item].parent;
  const catalog::Kind* box = outer > 0 ? catalog::findKind(items[outer].component->kind) : nullptr;
  return items[item].role == Role::action || (box != nullptr && box->speaksForItsParts) ? outer : item;
}

void Tree::readLinks(const design::Design& design) {
  std::set<std::tuple<int, int, RelationType>> said;
  for (std::size_t i = 0; i < design.relations.size(); ++i) {
    const design::Relation& relation = design.relations[i];
    if (relation.type == RelationType::guards || relation.type == RelationType::contains) continue;
    Link link{&relation, static_cast<int>(i), find(relation.from), find(relation.to)};
    if (link.from <= 0 || link.to <= 0) continue;
    const bool isOwn = speakerOf(link.from) == link.from && speakerOf(link.to) == link.to;
    link.from = speakerOf(link.from);
    link.to = speakerOf(link.to);
    const auto hasNoBox = [&](int item) { return items[item].role == Role::absent; };
    if (hasNoBox(link.from) || hasNoBox(link.to)) continue;
    if (isInside(link.from, link.to) || isInside(link.to, link.from)) continue;  // containment says it
    const bool isNew = said.emplace(link.from, link.to, relation.type).second;
    if (!isNew && !isOwn && relation.label.empty()) continue;  // an edge of the box says it already
    links.push_back(link);
  }
}

int Tree::find(std::string_view id) const {
  const auto found = m_byId.find(id);
  return found == m_byId.end() ? -1 : found->second;
}

int Tree::depthOf(int item) const {
  int depth = 0;
  for (int at = item; at > 0; at = items[at].parent) ++depth;
  return depth;
}

bool Tree::isInside(int item, int container) const {
  for (int at = item; at >= 0; at = items[at].parent)
    if (at == container) return true;
  return false;
}

int Tree::childHolding(int container, int item) const {
  for (int at = item; at > 0; at = items[at].parent)
    if (items[at].parent == container) return at;
  return -1;
}

void Tree::moveBy(int item, double dx, double dy) {
  if (dx == 0 && dy == 0) return;
  items[item].box.x += dx;
  items[item].box.y += dy;
  for (const int child : items[item].children) moveBy(child, dx, dy);
}

}  // namespace slipway::layout
