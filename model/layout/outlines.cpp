#include <algorithm>
#include <map>
#include <set>

#include "model/layout/finish.h"

namespace slipway::layout {

namespace {

constexpr double k_around = 5, k_aroundMany = 7, k_inner = 4;   // one member, several, the inner of two

Rect united(const Rect& a, const Rect& b) {
  const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

std::map<int, std::set<int>> membersOfGroups(const Tree& tree, const design::Design& design) {
  std::map<int, std::set<int>> members;
  for (const design::Relation& relation : design.relations) {
    if (relation.type != catalog::RelationType::guards) continue;
    const int group = tree.find(relation.from), member = tree.find(relation.to);
    if (group > 0 && member > 0 && tree.items[group].role == Role::outline && tree.items[member].isPlaced) members[group].insert(member);
  }
  return members;
}

// Nothing but the members, what is in them and what holds them may reach into the outline.
bool isClear(const Tree& tree, const Rect& outline, const std::set<int>& members) {
  for (std::size_t i = 1; i < tree.items.size(); ++i) {
    const int item = static_cast<int>(i);
    if (!tree.items[i].isPlaced || tree.items[i].role == Role::outline || !outline.intersects(tree.items[i].box)) continue;
    if (tree.items[i].box.contains(outline)) continue;
    const bool isOurs = std::any_of(members.begin(), members.end(), [&](int member) { return tree.isInside(item, member) || tree.isInside(member, item); });
    // A card lies across zones and subnets, so their borders do pass through.
    const bool isGround = tree.items[i].role == Role::zone || tree.items[i].role == Role::subnet;
    if (!isOurs && !isGround) return false;
  }
  return true;
}

}  // namespace

void placeOutlines(Run& run, const design::Design& design) {
  Tree& tree = run.tree;
  std::map<std::set<int>, std::vector<int>> groups;
  for (const auto& [group, members] : membersOfGroups(tree, design)) groups[members].push_back(group);
  for (const auto& [members, outlines] : groups) {
    Rect inner = tree.items[*members.begin()].box;
    for (const int member : members) inner = united(inner, tree.items[member].box);
    for (std::size_t i = 0; i < outlines.size(); ++i) {
      const double alone = members.size() == 1 ? k_around : k_aroundMany;
      const double step = outlines.size() == 1 ? alone : k_inner + (k_aroundMany - k_inner) * static_cast<double>(i) / static_cast<double>(outlines.size() - 1);
      const Rect outline = inner.grownBy(step);
      if (!isClear(tree, outline, members)) break;
      tree.items[outlines[i]].box = outline;
      tree.items[outlines[i]].isPlaced = true;
    }
  }
}

}  // namespace slipway::layout
