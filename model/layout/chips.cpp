#include <algorithm>

#include "model/layout/finish.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr double k_subnetInset = 8;   // a strip keeps that far inside its subnet

bool holdsTasks(const Tree& tree, int card) {
  const Item& item = tree.items[card];
  if (item.role != Role::card || item.component->kind.find("balancer") != std::string::npos) return false;
  return std::none_of(item.children.begin(), item.children.end(), [&](int c) { return tree.items[c].role == Role::pill; });
}

std::string zoneOf(const Tree& tree, int item) {
  for (int at = item; at > 0; at = tree.items[at].parent)
    if (tree.items[at].role == Role::zone) return std::string(tree.idOf(at));
  return {};
}

}  // namespace

void placeChips(const Run& run, Layout& layout) {
  const Tree& tree = run.tree;
  for (std::size_t i = 1; i < tree.items.size(); ++i) {
    const Item& item = tree.items[i];
    if (!item.isPlaced || !holdsTasks(tree, static_cast<int>(i))) continue;
    const double y = item.box.bottom() - chipBottom - chipHeight;
    const double left = item.box.x + chipInset, right = item.box.right() - chipInset;
    std::vector<ChipSlot> slots;
    for (const int subnet : item.spans) {
      const Rect& ground = tree.items[subnet].box;
      const double from = std::max(left, ground.x + k_subnetInset), to = std::min(right, ground.right() - k_subnetInset);
      const std::string zone = zoneOf(tree, subnet);
      const bool isKnown = std::any_of(slots.begin(), slots.end(), [&](const ChipSlot& slot) { return slot.zone == zone; });
      if (to - from >= chipHeight && !isKnown) slots.push_back({zone, {from, y, to - from, chipHeight}});
    }
    if (slots.empty()) slots.push_back({zoneOf(tree, static_cast<int>(i)), {left, y, right - left, chipHeight}});
    std::stable_sort(slots.begin(), slots.end(), [](const ChipSlot& a, const ChipSlot& b) { return a.rect.x < b.rect.x; });
    layout.chips[item.component->id] = std::move(slots);
  }
}

}  // namespace slipway::layout
