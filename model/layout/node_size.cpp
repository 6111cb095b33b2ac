#include "model/layout/node_size.h"

#include <algorithm>
#include <cmath>

#include "model/layout/sizes.h"

namespace slipway::layout {

namespace {

using namespace sizes;

// Whole even pixels keep centres on the pixel grid, so that what is centred on one axis stays sharp.
double evenUp(double width) { return 2 * std::ceil(width / 2); }

double titleTextWidth(const Tree& tree, int item, const TextMeasure& measure) {
  const design::Component& component = *tree.items[item].component;
  double width = measure.width(component.title, 11, 600, false);
  if (!component.detail.empty()) width += 7 + measure.width(component.detail, 10, 400, true);
  if (tree.items[item].role == Role::vpc) width += 22;  // its icon
  return width;
}

double routeTagWidth(const Tree& tree, int subnet, const TextMeasure& measure) {
  const std::string route = tree.items[subnet].component->text("route");
  return route.empty() ? 0 : 22 + measure.width(route, 9.5, 500, true);
}

double titleTop(Role role) { return role == Role::vpc || role == Role::region ? 9 : 3; }

}  // namespace

Size leafSize(const Tree& tree, int index, const TextMeasure& measure) {
  const Item& item = tree.items[index];
  const design::Component& component = *item.component;
  if (item.isUpright) return {uprightWidth, uprightHeight};
  switch (item.role) {
    case Role::person: return {std::max(60.0, evenUp(measure.width(component.title, 10.5, 600, false) + 4)), personHeight};
    case Role::capsule: return {evenUp(std::clamp(48 + measure.width(component.title, 11.5, 600, false), nodeLeast, 200.0)), capsuleHeight};
    case Role::pill: return {pillWidth(tree, index, measure), pillHeight};
    default: break;
  }
  const double title = measure.width(component.title, 11.5, 600, false);
  const bool isFlat = component.detail.empty() || item.role == Role::gateway || tree.items[item.parent].role == Role::lane;
  if (isFlat) {
    const double most = tree.items[item.parent].role == Role::lane ? 156 : nodeMost;
    const double least = tree.items[item.parent].role == Role::lane ? 156 : nodeLeast;
    return {evenUp(std::clamp(nodePadding + flatTile + tileGap + title + 2 * nodePadding, least, most)), flatNodeHeight};
  }
  const double text = std::max(title, measure.width(component.detail, 10, 400, false));
  return {evenUp(std::clamp(nodePadding + tile + tileGap + text + 2 * nodePadding, nodeLeast, nodeMost)), nodeHeight};
}

double pillWidth(const Tree& tree, int pill, const TextMeasure& measure) {
  const design::Component& component = *tree.items[pill].component;
  const double text = measure.width(component.title, 10.5, 500, true) + measure.width(component.detail, 9.5, 500, false);
  return evenUp(std::clamp(text + 8 + 16, pillLeast, pillMost));
}

double leastCardWidth(const Tree& tree, int card, const TextMeasure& measure) {
  const Item& item = tree.items[card];
  const double text = std::max(measure.width(item.component->title, 12, 600, false), measure.width(item.component->detail, 10, 400, false));
  double width = std::max(cardLeast, 42 + text + 170);
  double pills = 0, widest = 0;
  int count = 0;
  for (const int child : item.children)
    if (tree.items[child].role == Role::pill) {
      widest = std::max(widest, pillWidth(tree, child, measure));
      ++count;
    }
  if (count > 0) pills = 2 * pillInset + count * widest + (count - 1) * pillGap;
  return evenUp(std::max(width, pills));
}

double stageWidth(const Tree& tree, int stage, const TextMeasure& measure) {
  double widest = stageLeast;
  for (const int child : tree.items[stage].children) {
    if (tree.items[child].role != Role::action) continue;
    const design::Component& action = *tree.items[child].component;
    // The time a rehearsal shows is as wide as "12 min 34 s".
    const double detail = std::max(measure.width(action.detail, 9.5, 500, false), 56.0);
    widest = std::max(widest, 2 * actionInset + 27 + measure.width(action.title, 10.5, 500, false) + 12 + detail + 8);
  }
  return evenUp(std::min(widest, 290.0));
}

Rect titleRect(const Tree& tree, int container, const TextMeasure& measure) {
  const Item& item = tree.items[container];
  if (item.component == nullptr) return {};
  if (!isContainer(item.role) && item.role != Role::pipeline && item.role != Role::stage) return {};
  const double width = std::min(titleTextWidth(tree, container, measure) + 2, std::max(0.0, item.box.width - 2 * titleInset + 2));
  return {item.box.x + titleInset - 1, item.box.y + titleTop(item.role), width, titleHeight};
}

Rect routeTagRect(const Tree& tree, int subnet, const TextMeasure& measure) {
  const Item& item = tree.items[subnet];
  if (item.role != Role::subnet) return {};
  const double width = routeTagWidth(tree, subnet, measure);
  return width == 0 ? Rect{} : Rect{item.box.right() - 8 - width, item.box.y + 4, width, 15};
}

double titleRowWidth(const Tree& tree, int container, const TextMeasure& measure) {
  const Item& item = tree.items[container];
  if (item.component == nullptr) return 0;
  double width = 2 * titleInset + titleTextWidth(tree, container, measure);
  if (item.role == Role::subnet) width += routeTagWidth(tree, container, measure) + 12;
  return evenUp(std::min(width, 420.0));
}

}  // namespace slipway::layout
