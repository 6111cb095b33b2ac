#include "model/layout/card.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/layout/sizes.h"

namespace slipway::layout {

namespace {

using namespace sizes;

constexpr double k_pillRow = pillHeight + edgeGap;   // rows stand an edge apart

struct Pills {
  std::vector<int> lower, first, rest;   ///< rules of lower services (lowest first), the first service's, those without a target
  std::size_t count() const { return lower.size() + first.size() + rest.size(); }
};

Pills sortPills(const Run& run, int card) {
  Pills pills;
  std::vector<int> targets;
  std::vector<std::pair<int, int>> rules;   // target, pill
  for (const int child : run.tree.items[card].children) {
    if (run.tree.items[child].role != Role::pill) continue;
    const int target = targetOfRule(run.tree, child);
    if (target < 0)
      pills.rest.push_back(child);
    else {
      rules.emplace_back(target, child);
      if (std::find(targets.begin(), targets.end(), target) == targets.end()) targets.push_back(target);
    }
  }
  targets = inStackOrder(run, targets);
  for (std::size_t t = targets.size(); t-- > 0;)
    for (const auto& [target, pill] : rules)
      if (target == targets[t]) (t == 0 ? pills.first : pills.lower).push_back(pill);
  return pills;
}

double widestPill(const Run& run, int card) {
  double widest = pillLeast;
  for (const int child : run.tree.items[card].children)
    if (run.tree.items[child].role == Role::pill) widest = std::max(widest, pillWidth(run.tree, child, run.measure));
  return widest;
}

std::size_t pillsInRow(double widest, double width, std::size_t count) {
  const auto fitting = static_cast<std::size_t>(std::max(1.0, std::floor((width - 2 * pillInset + pillGap) / (widest + pillGap))));
  return std::min(std::max<std::size_t>(count, 1), fitting);
}

void placeRow(Run& run, const std::vector<int>& pills, double left, double width, double y) {
  const double each = (width - (static_cast<double>(pills.size()) - 1) * pillGap) / static_cast<double>(pills.size());
  double x = left;
  for (const int pill : pills) {
    run.tree.items[pill].box = {x, y, each, pillHeight};
    run.tree.items[pill].isPlaced = true;
    x += each + pillGap;
  }
}

// The first service's rule stands on the card's axis, so that its edge runs straight down.
bool placeAroundAxis(Run& run, const Pills& pills, const Rect& box, double widest, double y) {
  if (pills.first.size() != 1 || (pills.lower.empty() && pills.rest.empty())) return false;
  const double inner = box.width - 2 * pillInset;
  const double half = (inner - widest) / 2 - pillGap;
  const auto fits = [&](std::size_t count) { return static_cast<double>(count) * (widest + pillGap) - pillGap <= half; };
  if (!fits(pills.lower.size()) || !fits(pills.rest.size())) return false;
  const std::size_t sides = std::max<std::size_t>({pills.lower.size(), pills.rest.size(), 1});
  const double each = (inner - 2 * static_cast<double>(sides) * pillGap) / (2 * static_cast<double>(sides) + 1);
  const double sideWidth = static_cast<double>(sides) * (each + pillGap) - pillGap;
  if (!pills.lower.empty()) placeRow(run, pills.lower, box.x + pillInset, sideWidth, y);
  placeRow(run, pills.first, box.x + pillInset + sideWidth + pillGap, each, y);
  const double restWidth = static_cast<double>(pills.rest.size()) * (each + pillGap) - pillGap;
  if (!pills.rest.empty()) placeRow(run, pills.rest, box.right() - pillInset - sideWidth, restWidth, y);
  return true;
}

}  // namespace

std::vector<int> inStackOrder(const Run& run, std::vector<int> items) {
  std::stable_sort(items.begin(), items.end(), [&](int a, int b) {
    const Rect *first = run.previousOf(a), *second = run.previousOf(b);
    if (first != nullptr && second != nullptr) return first->y != second->y ? first->y < second->y : first->x < second->x;
    if ((first == nullptr) != (second == nullptr)) return first != nullptr;
    return a < b;
  });
  return items;
}

int targetOfRule(const Tree& tree, int pill) {
  for (const Link& link : tree.links)
    if (link.from == pill && link.relation->type == catalog::RelationType::traffic) return link.to;
  return -1;
}

double cardHeightAt(const Run& run, int card, double width) {
  std::size_t count = 0;
  for (const int child : run.tree.items[card].children) count += run.tree.items[child].role == Role::pill ? 1 : 0;
  if (count == 0) return cardHeight;
  const std::size_t each = pillsInRow(widestPill(run, card), width, count);
  const std::size_t rows = (count + each - 1) / each;
  return cardHeight + static_cast<double>(rows - 1) * k_pillRow;
}

void placeCard(Run& run, int card, const Rect& box) {
  Item& item = run.tree.items[card];
  item.isPlaced = true;
  item.box = box;
  item.box.height = cardHeightAt(run, card, box.width);
  const Pills pills = sortPills(run, card);
  if (pills.count() == 0) return;
  const double widest = widestPill(run, card);
  const double bottom = item.box.bottom() - pillBottom - pillHeight;
  if (placeAroundAxis(run, pills, item.box, widest, bottom)) return;
  std::vector<int> all = pills.lower;
  all.insert(all.end(), pills.first.begin(), pills.first.end());
  all.insert(all.end(), pills.rest.begin(), pills.rest.end());
  const std::size_t each = pillsInRow(widest, box.width, all.size());
  const std::size_t rows = (all.size() + each - 1) / each;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(row * each);
    const auto end = row + 1 == rows ? all.end() : begin + static_cast<std::ptrdiff_t>(each);
    const double y = bottom - static_cast<double>(rows - 1 - row) * k_pillRow;
    placeRow(run, {begin, end}, box.x + pillInset, box.width - 2 * pillInset, y);
  }
}

}  // namespace slipway::layout
