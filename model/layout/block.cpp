#include "model/layout/block.h"

#include <algorithm>

#include "model/layout/sizes.h"

namespace slipway::layout {

namespace {

using namespace sizes;

// Cards under one another, all as wide as the widest: a cluster outside the zones' grid.
Rect stackCards(Run& run, const std::vector<int>& cards, double x, double y, double least) {
  double width = least;
  for (const int card : cards) width = std::max(width, run.tree.items[card].box.width);
  double at = y;
  for (const int card : cards) {
    const double height = run.tree.items[card].box.height;
    placeCard(run, card, {x, at, width, height});
    at += height + cardGap;
  }
  return {x, y, width, at - cardGap - y};
}

void layOutContainer(Run& run, int index) {
  Tree& tree = run.tree;
  const std::vector<int> children = standingChildren(tree, index);
  for (const int child : children) layOutBlock(run, child);
  const double title = tree.items[index].role == Role::container || tree.items[index].role == Role::subnet ? clusterTitle : titleRow;
  const double least = titleRowWidth(tree, index, run.measure);
  Rect inner{containerPadding, title, 0, 0};
  const bool areCards = !children.empty() && std::all_of(children.begin(), children.end(), [&](int c) {
    return tree.items[c].role == Role::card;
  });
  if (areCards)
    inner = stackCards(run, children, clusterPadding, title, least - 2 * clusterPadding);
  else if (!children.empty())
    inner = packBlocks(run, index, children, containerPadding, title);
  const double width = std::max(least, inner.right() + (areCards ? clusterPadding : containerPadding));
  const double height = children.empty() ? title + 16 : inner.bottom() + (areCards ? clusterPadding : containerPadding);
  const Size asked = run.leastOf(index);
  tree.items[index].box = {0, 0, std::max(width, asked.width), std::max(height, asked.height)};
}

}  // namespace

std::vector<int> standingChildren(const Tree& tree, int container) {
  std::vector<int> children;
  for (const int child : tree.items[container].children)
    if (tree.items[child].role != Role::outline && tree.items[child].role != Role::absent) children.push_back(child);
  return children;
}

void layOutBlock(Run& run, int index) {
  Item& item = run.tree.items[index];
  item.isPlaced = true;
  switch (item.role) {
    case Role::lane: layOutLane(run, index); return;
    case Role::pipeline: layOutPipeline(run, index); return;
    case Role::vpc: layOutVpc(run, index); return;
    case Role::region: layOutRegion(run, index); return;
    case Role::card: placeCard(run, index, {0, 0, leastCardWidth(run.tree, index, run.measure), cardHeight}); return;
    case Role::container:
    case Role::zone:
    case Role::subnet: layOutContainer(run, index); return;
    default: break;
  }
  const Size size = leafSize(run.tree, index, run.measure);
  item.box = {0, 0, size.width, size.height};
}

}  // namespace slipway::layout
