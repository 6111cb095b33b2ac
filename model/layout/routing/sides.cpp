#include "model/layout/routing/sides.h"

#include "model/layout/routing/space.h"

namespace slipway::layout {

namespace {

constexpr double k_never = -1;
constexpr double k_unusual = 24;      // out at the left or top, in at the right or bottom: a small detour is preferred
constexpr double k_gateway = 80;      // the world comes to a gateway from above, unless that is far round
constexpr double k_last = 300;        // only if nothing else is reached

constexpr SideCosts k_out = {k_unusual, k_unusual, 0, 0}, k_in = {0, 0, k_unusual, k_unusual};
constexpr SideCosts k_downOnly = {k_never, k_never, k_never, 0};

bool isInLane(const Tree& tree, int item) {
  for (int at = item; at > 0; at = tree.items[at].parent)
    if (tree.items[at].role == Role::lane) return true;
  return false;
}

int vpcOf(const Tree& tree, int item) {
  for (int at = item; at > 0; at = tree.items[at].parent)
    if (tree.items[at].role == Role::vpc) return at;
  return -1;
}

bool isBesideVpcs(const Tree& tree, int item) { return vpcOf(tree, item) < 0 && tree.items[tree.items[item].parent].role == Role::region; }

void applyLaneRules(const Tree& tree, const Link& link, EndSides& sides) {
  const bool fromLane = isInLane(tree, link.from), toLane = isInLane(tree, link.to);
  const Role from = tree.items[link.from].role, to = tree.items[link.to].role;
  if (fromLane && toLane) {
    const bool isStacked = from != Role::stage && to != Role::stage && tree.items[link.from].box.right() > tree.items[link.to].box.x &&
                           tree.items[link.from].box.x < tree.items[link.to].box.right();
    sides.from = isStacked ? SideCosts{k_last, k_last, k_last, 0} : SideCosts{k_last, k_last, 0, k_unusual};
    sides.to = isStacked ? SideCosts{k_last, 0, k_last, k_last} : SideCosts{0, k_unusual, k_last, k_last};
  } else if (fromLane) {
    sides.from = {k_last, k_last, k_last, 0};
    sides.to = {k_last, k_last, 0, k_last};
  } else if (toLane)
    sides.to = {k_unusual, k_last, k_unusual, 0};
}

void applyNetworkRules(const Tree& tree, const Link& link, EndSides& sides) {
  const Role from = tree.items[link.from].role, to = tree.items[link.to].role;
  const int fromVpc = vpcOf(tree, link.from), toVpc = vpcOf(tree, link.to);
  if (from == Role::gateway) sides.from = fromVpc == toVpc ? SideCosts{k_last, k_never, k_last, 0} : SideCosts{k_gateway, 0, k_gateway, k_last};
  if (to == Role::gateway) sides.to = fromVpc == toVpc ? SideCosts{k_last, k_never, k_last, 0} : SideCosts{k_gateway, 0, k_gateway, k_last};
  if (tree.items[link.from].isUpright && to == Role::gateway) {
    // Beside a spanning card: out towards the card, so that both sides of the VPC look alike.
    const bool isRight = tree.items[link.from].box.x > tree.items[link.to].box.x;
    sides.from = isRight ? SideCosts{0, k_last, k_last, k_last} : SideCosts{k_last, k_last, 0, k_last};
  }
  if (fromVpc >= 0 && isBesideVpcs(tree, link.to)) {
    sides.from = {k_last, k_unusual, 0, k_unusual};
    sides.to = {0, k_last, k_last, k_last};
  }
  if (toVpc >= 0 && isBesideVpcs(tree, link.from)) {
    sides.from = {0, k_last, k_last, k_last};
    sides.to = {k_last, k_unusual, 0, k_unusual};
  }
  if (from == Role::pill) {
    sides.from = k_downOnly;
    if (to == Role::card) sides.to = {0, 0, k_last, k_last};
  }
  if (to == Role::pill) sides.to = k_downOnly;
}

}  // namespace

EndSides sidesOf(const Tree& tree, const Link& link) {
  EndSides sides{k_out, k_in};
  applyNetworkRules(tree, link, sides);
  applyLaneRules(tree, link, sides);
  return sides;
}

SideLine lineOf(const Rect& box, Side side) {
  switch (side) {
    case Side::left: return {box.x, box.y, box.bottom()};
    case Side::top: return {box.y, box.x, box.right()};
    case Side::right: return {box.right(), box.y, box.bottom()};
    case Side::bottom: break;
  }
  return {box.bottom(), box.x, box.right()};
}

}  // namespace slipway::layout
